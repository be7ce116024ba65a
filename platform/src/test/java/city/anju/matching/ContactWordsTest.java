package city.anju.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who wants to be found before both agree finds no way past it; who talks of a home is not held up.
 */
class ContactWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13805321234",
        "我的电话是138 0532 1234，方便的话打给我",
        "138-0532-1234",
        "+86 138.0532.1234",
        "一三八零五三二一二三四",
        "幺三八 〇五三二 幺二三四",
        "壹叁捌零伍叁贰壹贰叁肆",
        "１３８０５３２１２３４",
        "①③⑧⓪⑤③②①②③④",
        "1️⃣3️⃣8️⃣0️⃣5️⃣3️⃣2️⃣1️⃣2️⃣3️⃣4️⃣",
        "1\u200b3\u200b8\u200b0\u200b5\u200b3\u200b2\u200b1\u200b2\u200b3\u200b4",
        "138哈0532哈1234",
        "138元0532元1234",
        "0532-85912345",
        "座机8591 2345",
        "加微信 wang_1985",
        "微信号：haiyan-wang",
        "V信haiyan85",
        "wx: haiyan",
        "我的vx是hai1985yan",
        "QQ 12345678",
        "扣扣一二三四五六七八",
        "haiyan@example.com",
        "haiyan 艾特 example 点 com",
        "看这里 https://example.com/a",
        "www.example.cn",
        "example.com 上有照片",
        "<a href=x>13805321234</a>"
      })
  void aContactIsFound(String words) {
    assertThat(ContactWords.in(words)).as(words).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "周六上午十点可以吗？",
        "2026年11月28日 14:30 或者 2026-11-29 10:00 都行",
        "11月28日下午三点到五点",
        "价格235万，能不能谈到228.5万？",
        "2350000元能便宜吗",
        "¥2,350,000 包税吗",
        "单价 26,236 元/㎡，面积 89.57 ㎡",
        "13500元/平方米，总价1500000元 可以吗",
        "QD0220261100001PM 这个码我查过了",
        "三室两厅一卫，六楼一共十八层，2004 年建成",
        "满五唯一，2018年买的，1800000元买的",
        "一楼二楼三楼都看过了",
        "微信上聊方便吗？平台上说也行",
        "<script>alert(1)</script>",
        "Could we come on Sat 28 Nov, 10:30? Asking 2,350,000 yuan is fine",
        "'; drop table matching.entry; --"
      })
  void talkOfAHomeIsNone(String words) {
    assertThat(ContactWords.in(words)).as(words).isFalse();
  }

  @Test
  void aNumberInPiecesIsFoundWithTheLastOfThem() {
    assertThat(ContactWords.in("1380", List.of())).isFalse();
    assertThat(ContactWords.in("532", List.of("1380", "好的，周六见"))).isTrue();
    assertThat(ContactWords.in("1234", List.of("0532", "138"))).isTrue();
    assertThat(ContactWords.in("10:30", List.of("28号", "235万"))).isFalse();
    assertThat(ContactWords.in("好的", List.of("0532", "138 12"))).isFalse();
  }
}
