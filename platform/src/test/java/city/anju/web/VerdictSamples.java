package city.anju.web;

import static city.anju.web.VisitorSamples.HOSTILE;
import static city.anju.web.VisitorSamples.NOW;

import city.anju.web.citizen.VerdictView;
import city.anju.web.citizen.VerdictView.Line;
import city.anju.web.citizen.VerdictView.Outcome;
import java.util.List;

/** Answers of the rules, one of each kind. */
final class VerdictSamples {

  private VerdictSamples() {}

  static VerdictView verdict(Outcome outcome) {
    Line seized =
        new Line(
            "V201",
            "bar",
            "这套房已被查封",
            "请联系作出查封的机关了解情况；解除查封并登记后，可以重新核验。",
            "青岛市市南区人民法院",
            "（2026）鲁0202执1234号之一",
            NOW.plusSeconds(86_400L * 900),
            false);
    Line objection =
        new Line("V204", "bar", HOSTILE, "异议登记注销或失效后，可以重新核验。", null, HOSTILE, null, false);
    Line filed =
        new Line(
            "V205",
            "warn",
            "这套房有文件备案的交易限制，需要人工审核",
            "提交后由主管部门人工审核，通过后自动核验发布；也可以先向备案部门申请解除。",
            "市南区住房和城乡建设局",
            "青南住建备〔2026〕7号",
            null,
            false);
    Line mortgage =
        new Line(
            "V301",
            "warn",
            "这套房有抵押",
            "可以挂牌。过户前请与抵押权人结清，或约定带押过户。",
            "中国银行青岛分行",
            "鲁(2019)青岛市不动产证明第0054321号",
            null,
            true);
    List<Line> reasons =
        switch (outcome) {
          case PASSED, PASSED_WITH_NOTICES -> List.of();
          case REFUSED -> List.of(seized, objection);
          case FOR_REVIEW -> List.of(filed);
          case UNAVAILABLE ->
              List.of(new Line("V401", "warn", "登记簿暂时不能回答", "请稍后再试。", null, null, null, false));
        };
    boolean noticed = outcome == Outcome.PASSED_WITH_NOTICES || outcome == Outcome.REFUSED;
    return new VerdictView(
        outcome,
        reasons,
        noticed ? List.of(mortgage) : List.of(),
        "V20261121-8c1f3b7d",
        "qingdao-2024-06",
        4_518_207,
        NOW);
  }
}
