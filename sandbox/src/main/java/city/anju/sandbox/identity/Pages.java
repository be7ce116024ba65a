package city.anju.sandbox.identity;

import city.anju.sandbox.identity.RealNameCheck.Fault;
import city.anju.sandbox.identity.RealNameCheck.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sandbox's pages: Chinese with English below, no script, one stylesheet. */
final class Pages {

  private static final Template FRAME = Template.of("frame.html");
  private static final Template SIGN_IN = Template.of("sign-in.html");
  private static final Template STAFF = Template.of("staff.html");
  private static final Template TOLD = Template.of("told.html");
  private static final Template SUMMARY = Template.of("summary.html");
  private static final Template SUMMARY_LINE =
      new Template(
          "<li><a href=\"#{field}\">{chinese} <span lang=\"en\">{english}</span></a></li>");
  private static final Template FAULT =
      new Template(
          "<p class=\"fault\" id=\"{field}-fault\">{chinese}<br><span lang=\"en\">{english}</span></p>");
  private static final Template DETAIL = new Template("<p class=\"note\"><code>{text}</code></p>");

  private final String platform;

  /** Pages with links back to this origin. */
  Pages(String platform) {
    this.platform = platform;
  }

  /** The form, with what was typed and every fault that was found. */
  String signIn(Refused form, String csrf) {
    boolean badName = isWrong(form, "name");
    boolean badNumber = isWrong(form, "number");
    String body =
        SIGN_IN.with(
            Map.ofEntries(
                Map.entry("summary", summary(form.faults())),
                Map.entry("csrf", csrf),
                Map.entry("nameClass", badName ? "item wrong" : "item"),
                Map.entry("nameFault", faultsOf(form, "name")),
                Map.entry("name", form.name()),
                Map.entry("nameDescribed", badName ? "name-fault" : ""),
                Map.entry("nameInvalid", String.valueOf(badName)),
                Map.entry("numberClass", badNumber ? "item wrong" : "item"),
                Map.entry("numberFault", faultsOf(form, "number")),
                Map.entry("number", form.number()),
                Map.entry("numberDescribed", badNumber ? "number-fault" : ""),
                Map.entry("numberInvalid", String.valueOf(badNumber)),
                Map.entry("platform", platform)));
    return framed((badName || badNumber ? "有错误：" : "") + "登录", body);
  }

  /** The form of officers; a fault never says which of the three was wrong. */
  String staff(String staffNo, @Nullable String chinese, @Nullable String english, String csrf) {
    List<Fault> faults =
        chinese == null || english == null
            ? List.of()
            : List.of(new Fault("staffNo", chinese, english));
    String body =
        STAFF.with(
            Map.of(
                "summary", summary(faults),
                "csrf", csrf,
                "staffNo", staffNo,
                "platform", platform));
    return framed((faults.isEmpty() ? "" : "有错误：") + "工作人员登录", body);
  }

  /** The page of somebody who comes here without a platform's request, or too late. */
  String nothingPending() {
    return told(
        "请从平台重新登录",
        "这次登录已经完成或已经过期。回到平台，再点一次“登录”。",
        "This sign-in is finished or has expired. Go back to the platform and sign in again.",
        "");
  }

  /** The sandbox's own first page. */
  String first() {
    return told(
        "这里是沙箱",
        "它模拟平台之外的世界。现在有：统一身份认证。请从平台开始。",
        "The sandbox simulates the world around the platform: so far, its identity provider. Start from"
            + " the platform.",
        "");
  }

  /** The page of any error; the message is the protocol's own, for those who build a client. */
  String error(int status, String message) {
    String detail = message.isBlank() ? "" : DETAIL.with(Map.of("text", message));
    return switch (status) {
      case 400 ->
          told(
              "这个登录请求不能受理",
              "平台送来的请求不完整，或者不是这里登记的平台。没有任何身份信息被送出。",
              "The request is incomplete or does not come from the registered platform. No identity was"
                  + " handed out.",
              detail);
      case 403 ->
          told(
              "请从平台重新登录",
              "这个页面放得太久，已经过期。回到平台，再点一次“登录”。",
              "This page is too old. Go back to the platform and sign in again.",
              detail);
      case 404, 405 -> told("这里没有这个页面", "地址可能写错了。", "There is no such page here.", detail);
      case 413 -> told("填写的内容太长", "请回到平台，重新登录。", "What was sent is too long.", detail);
      default ->
          told(
              status < 500 ? "这个请求不能受理" : "沙箱出了故障",
              "请回到平台，稍后再试。",
              "Go back to the platform and try again later. (" + status + ")",
              detail);
    };
  }

  private String told(String title, String chinese, String english, String detail) {
    return framed(
        title,
        TOLD.with(
            Map.of(
                "title", title,
                "chinese", chinese,
                "english", english,
                "detail", detail,
                "platform", platform)));
  }

  private static String framed(String title, String body) {
    return FRAME.with(Map.of("title", title + " · 模拟统一身份认证", "body", body));
  }

  private static String summary(List<Fault> faults) {
    return faults.isEmpty()
        ? ""
        : SUMMARY.with(
            Map.of(
                "lines",
                faults.stream()
                    .map(fault -> SUMMARY_LINE.with(words(fault)))
                    .collect(Collectors.joining("\n"))));
  }

  private static String faultsOf(Refused form, String field) {
    return form.faults().stream()
        .filter(fault -> fault.field().equals(field))
        .map(fault -> FAULT.with(words(fault)))
        .collect(Collectors.joining());
  }

  private static Map<String, String> words(Fault fault) {
    return Map.of("field", fault.field(), "chinese", fault.chinese(), "english", fault.english());
  }

  private static boolean isWrong(Refused form, String field) {
    return form.faults().stream().anyMatch(fault -> fault.field().equals(field));
  }
}
