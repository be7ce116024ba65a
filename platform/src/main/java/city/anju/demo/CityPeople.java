package city.anju.demo;

import java.util.List;

/** Who lives in the city: everybody's name and number follow from their serial. */
final class CityPeople {

  private static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "赵", "孙", "于", "徐", "姜", "宋", "刘", "王", "张", "李", "吕", "曲",
          "纪", "江", "薛", "矫", "臧", "丁", "邵", "管", "栾", "逄", "战", "高", "郭", "马", "朱", "胡", "林", "何",
          "罗", "郑", "欧阳", "诸葛");
  private static final List<String> MEN =
      List.of(
          "伟", "军", "勇", "磊", "强", "涛", "超", "明", "杰", "鹏", "建国", "志强", "海涛", "国栋", "文斌", "晓东",
          "德胜", "玉林", "永刚", "世杰", "宗泽", "家豪", "浩然", "子轩", "振华", "学文", "兆林", "立新", "洪波", "延平");
  private static final List<String> WOMEN =
      List.of(
          "芳", "敏", "静", "丽", "艳", "娟", "霞", "雪", "丹", "萍", "秀英", "桂兰", "玉珍", "海燕", "晓梅", "丽华",
          "淑贤", "春燕", "红梅", "文静", "雅琴", "佳怡", "欣怡", "思琪", "若兰", "月娥", "美玲", "金凤", "慧敏", "爱华");
  private static final List<String> MINORITY =
      List.of("阿依古丽·买买提", "巴特尔·朝鲁", "古丽娜尔·艾合买提", "扎西·次仁", "马·哈三");
  private static final List<String> FOREIGN =
      List.of(
          "JOHN MILLER", "MARIA SANTOS", "KIM MINJUN", "SATO YUKI", "ANNA SCHMIDT", "IVAN PETROV");
  private static final List<String> TRADES =
      List.of("置业", "贸易", "实业", "科技", "建设", "水产", "机械", "酒店管理", "物流", "文化传媒");
  private static final List<String> MARKS =
      List.of("海昌", "泰和", "瑞丰", "鼎盛", "金岭", "东岳", "蓝湾", "崂青", "胶澳", "众诚", "恒远", "嘉禾");

  private final long seed;
  private final String city;

  CityPeople(long seed, CityNames names) {
    this.seed = seed;
    this.city = names.city().replaceFirst("市$", "");
  }

  DemoOwner person(int serial, boolean man) {
    return person(serial, man, surname(serial));
  }

  DemoOwner person(int serial, boolean man, String surname) {
    Dice dice = Dice.of(seed, "given", serial);
    String name = dice.happens(15) ? dice.pick(MINORITY) : surname + dice.pick(man ? MEN : WOMEN);
    return new DemoOwner(name, "RESIDENT_ID", SyntheticNumbers.resident(serial, man), null);
  }

  String surname(int serial) {
    return Dice.of(seed, "surname", serial).pick(SURNAMES);
  }

  /** Somebody whose document is not the resident's. */
  DemoOwner foreigner(int serial) {
    Dice dice = Dice.of(seed, "foreigner", serial);
    String seven = SyntheticNumbers.padded(serial % 10_000_000, 7);
    return switch (dice.below(5)) {
      case 0 -> new DemoOwner(dice.pick(FOREIGN), "PASSPORT", "ZZ" + seven, null);
      case 1 -> new DemoOwner(surname(serial) + "志明", "HK_MACAO_PERMIT", "H0" + seven, null);
      case 2 -> new DemoOwner(surname(serial) + "俊宏", "TAIWAN_PERMIT", "0" + seven, null);
      case 3 ->
          new DemoOwner(
              dice.pick(FOREIGN),
              "FOREIGN_RESIDENT",
              SyntheticNumbers.foreignResident(serial),
              null);
      default -> new DemoOwner(surname(serial) + "卫国", "OFFICER", "军字第" + seven + "号", null);
    };
  }

  /** A company; one of many may own many homes. */
  DemoOwner company(int serial) {
    Dice dice = Dice.of(seed, "company", serial);
    String name = city + dice.pick(MARKS) + dice.pick(TRADES) + "有限公司";
    return new DemoOwner(name, "CREDIT_CODE", SyntheticNumbers.company(serial), null);
  }
}
