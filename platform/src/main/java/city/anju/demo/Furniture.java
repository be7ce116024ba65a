package city.anju.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** What stands in the drawn rooms of the demo, in the colours of one of them. */
final class Furniture {

  static final int WALL = 0;
  static final int GROUND = 1;
  static final int CLOTH = 2;
  static final int OTHER_CLOTH = 3;
  static final int WOOD = 4;

  private final Graphics2D pen;
  private final int[] palette;
  private final Dice dice;

  /**
   * Furniture to be drawn.
   *
   * @param palette wall, ground, cloth, another cloth, wood
   */
  Furniture(Graphics2D pen, int[] palette, Dice dice) {
    this.pen = pen;
    this.palette = palette;
    this.dice = dice;
  }

  void box(int x, int y, int wide, int high, Color colour, int round) {
    pen.setColor(colour);
    pen.fill(new RoundRectangle2D.Float(x, y, wide, high, round, round));
  }

  Color colour(int of) {
    return new Color(palette[of]);
  }

  /** A colour of the room, lighter or darker. */
  Color shade(int of, int by) {
    return shade(colour(of), by);
  }

  static Color shade(Color colour, int by) {
    return new Color(
        Math.clamp(colour.getRed() + by, 0, 255),
        Math.clamp(colour.getGreen() + by, 0, 255),
        Math.clamp(colour.getBlue() + by, 0, 255));
  }

  /** An empty room whose floor begins at a height. */
  void room(int width, int height, int floor) {
    pen.setPaint(new GradientPaint(0, 0, shade(WALL, 8), width, floor, shade(WALL, -22)));
    pen.fillRect(0, 0, width, floor);
    pen.setPaint(new GradientPaint(0, floor, shade(GROUND, -18), 0, height, colour(GROUND)));
    pen.fillRect(0, floor, width, height - floor);
    pen.setColor(shade(GROUND, -34));
    pen.setStroke(new BasicStroke(2));
    for (int i = -8; i <= 8; i++) {
      pen.drawLine(width / 2 + i * 70, floor, width / 2 + i * 190, height);
    }
    box(0, floor - 12, width, 14, shade(WALL, 24), 0);
  }

  void window(int x, int y, int wide) {
    int high = 210 + dice.below(70);
    box(x - 10, y - 10, wide + 20, high + 20, Color.WHITE, 4);
    pen.setPaint(new GradientPaint(x, y, new Color(0x8FC1E3), x, y + high, new Color(0xF5FAFC)));
    pen.fillRect(x, y, wide, high);
    for (int i = 0; i < 3; i++) {
      int tall = 30 + dice.below(90);
      box(x + i * wide / 3, y + high - tall, wide / 4, tall, new Color(0xA9BAC4), 0);
    }
    box(x + wide / 2 - 4, y, 8, high, Color.WHITE, 0);
    Color curtain = shade(OTHER_CLOTH, 24);
    box(x - 46, y - 26, 58, high + 120, curtain, 4);
    box(x + wide - 12, y - 26, 58, high + 120, curtain, 4);
    box(x - 60, y - 34, wide + 120, 10, colour(WOOD), 4);
  }

  void sofa(int x, int y, int wide) {
    box(x, y - 60, wide, 130, shade(CLOTH, -14), 34);
    box(x + 18, y + 10, wide - 36, 70, colour(CLOTH), 22);
    box(x - 22, y - 20, 48, 110, shade(CLOTH, 10), 22);
    box(x + wide - 26, y - 20, 48, 110, shade(CLOTH, 10), 22);
    box(x + 50, y - 38, 70, 62, colour(OTHER_CLOTH), 14);
    if (dice.below(2) == 0) {
      box(x + wide - 125, y - 38, 70, 62, shade(OTHER_CLOTH, 45), 14);
    }
  }

  void bed(int x, int floor, int wide) {
    box(x - 20, floor - 240 + dice.below(50), wide + 40, 210, colour(WOOD), 28);
    box(x, floor - 130, wide, 80, Color.WHITE, 24);
    box(x + 30, floor - 160, wide / 2 - 60, 70, shade(OTHER_CLOTH, 40), 26);
    box(x + wide / 2 + 30, floor - 160, wide / 2 - 60, 70, shade(OTHER_CLOTH, 40), 26);
    box(x - 14, floor - 80, wide + 28, 210, colour(CLOTH), 30);
    box(x - 14, floor - 80, wide + 28, 50, shade(CLOTH, 45), 24);
  }

  void wardrobe(int x, int y, int high) {
    box(x, y, 200, high, shade(WOOD, 50), 6);
    box(x + 98, y + 10, 4, high - 20, colour(WOOD), 0);
  }

  void nightstand(int x, int floor) {
    box(x, floor - 60, 90, 100, shade(WOOD, 20), 8);
    pen.setColor(new Color(0xFFE9B0));
    pen.fill(new Ellipse2D.Float(x + 12, floor - 130, 66, 60));
  }

  void cupboards(int x, int y, int width, int height) {
    int doors = Math.max(1, width / 150);
    for (int i = 0; i < doors; i++) {
      box(x + i * width / doors + 3, y, width / doors - 6, height, colour(CLOTH), 6);
      int handle = x + (i + 1) * width / doors - 26;
      box(handle, y + height / 2 - 18, 5, 36, shade(CLOTH, 70), 0);
    }
  }

  void table(int x, int y, int wide) {
    box(x + 16, y + 12, 12, 62, shade(WOOD, -20), 2);
    box(x + wide - 28, y + 12, 12, 62, shade(WOOD, -20), 2);
    box(x, y, wide, 20, colour(WOOD), 10);
    box(x + 60, y - 22, 44, 22, shade(OTHER_CLOTH, 60), 8);
  }

  void rug(int centre, int y, int wide) {
    pen.setColor(shade(OTHER_CLOTH, 60));
    pen.fill(new Ellipse2D.Float(centre - wide / 2f, y - 60, wide, 120));
    pen.setColor(colour(OTHER_CLOTH));
    pen.setStroke(new BasicStroke(4));
    pen.draw(new Ellipse2D.Float(centre - wide / 2f + 20, y - 48, wide - 40, 96));
  }

  void painting(int x, int y, int wide, int high) {
    box(x, y, wide, high, colour(WOOD), 2);
    box(x + 7, y + 7, wide - 14, high - 14, Color.WHITE, 0);
    pen.setColor(colour(CLOTH + dice.below(2)));
    pen.fill(new Ellipse2D.Float(x + wide / 4f, y + high / 4f, wide / 2f, high / 2f));
  }

  void lamp(int x, int floor) {
    box(x - 3, 220, 6, floor - 190, shade(WOOD, -20), 2);
    int[] across = {x - 30, x + 30, x + 56, x - 56};
    pen.setColor(new Color(0xFFE9B0));
    pen.fill(new Polygon(across, new int[] {150, 150, 230, 230}, across.length));
  }

  void plant(int x, int foot, int high) {
    for (int i = -3; i <= 3; i++) {
      pen.setColor(new Color(0x2F6B4F + (dice.below(24) << 8)));
      pen.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      int tip = high - 14 * Math.abs(i) - dice.below(20);
      pen.drawLine(x + i * 3, foot - 40, x + i * 22, foot - 40 - tip);
    }
    box(x - 34, foot - 54, 68, 60, shade(OTHER_CLOTH, -24), 12);
  }

  void house(int x, int y, int wide, int high, boolean lit) {
    Color wall = shade(dice.below(3), lit ? -60 : 20);
    box(x, y, wide, high, wall, 0);
    pen.setColor(lit ? new Color(0xFFD98A) : shade(wall, 45));
    for (int row = y + 14; row < y + high - 20; row += 24) {
      for (int column = x + 10; column < x + wide - 14; column += 20) {
        if (dice.below(3) > 0) {
          pen.fillRect(column, row, 9, 12);
        }
      }
    }
  }
}
