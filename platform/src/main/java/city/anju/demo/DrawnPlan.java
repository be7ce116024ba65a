package city.anju.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;

/**
 * A floor plan of the demo: two rooms, a hall, kitchen and bath, drawn by number, true of no home.
 */
final class DrawnPlan {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final int LEFT = 120;
  private static final int TOP = 90;
  private static final int RIGHT = WIDTH - 120;
  private static final int BOTTOM = HEIGHT - 90;
  private static final int DOOR = 78;
  private static final long SEED = 20_261_125;
  private static final Color WALL = new Color(0x0C6B63);
  private static final Color THIN = new Color(0x8FB5B0);
  private static final Color GROUND = Color.WHITE;

  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = picture.createGraphics();

  private DrawnPlan() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }

  static BufferedImage of(int number) {
    Dice dice = Dice.of(SEED, "plan", number);
    DrawnPlan plan = new DrawnPlan();
    int middle = 330 + dice.below(60);
    int bed = LEFT + 250 + dice.below(120);
    int hall = LEFT + 370 + dice.below(120);
    int bath = hall + (RIGHT - hall) / 2;
    plan.balcony(bed, dice.below(80));
    plan.wall(LEFT, TOP, RIGHT, TOP);
    plan.wall(LEFT, BOTTOM, RIGHT, BOTTOM);
    plan.wall(LEFT, TOP, LEFT, BOTTOM);
    plan.wall(RIGHT, TOP, RIGHT, BOTTOM);
    plan.wall(LEFT, middle, RIGHT, middle);
    plan.wall(bed, TOP, bed, middle);
    plan.wall(hall, middle, hall, BOTTOM);
    plan.wall(bath, middle, bath, BOTTOM);
    plan.door(bed - DOOR - 24, middle, true);
    plan.door(bed + 30, middle, true);
    plan.door(hall + 24, middle, false);
    plan.door(bath + 24, middle, false);
    plan.entrance(LEFT, BOTTOM - 2 * DOOR);
    plan.windowPane(LEFT + 60, TOP, bed - LEFT - 120);
    plan.windowPane(hall + 30, BOTTOM, bath - hall - 60);
    plan.bed(LEFT + 40, TOP + 40);
    plan.bed(RIGHT - 210, TOP + 40);
    plan.furniture(hall, bath, middle);
    plan.pen.dispose();
    return plan.picture;
  }

  private void wall(int x1, int y1, int x2, int y2) {
    pen.setColor(WALL);
    pen.setStroke(new BasicStroke(12, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
    pen.drawLine(x1, y1, x2, y2);
  }

  private void door(int x, int y, boolean up) {
    gap(x, y - 7, DOOR, 14);
    pen.setColor(THIN);
    pen.setStroke(new BasicStroke(3));
    pen.drawLine(x, y, x, up ? y - DOOR : y + DOOR);
    pen.draw(new Arc2D.Float(x - DOOR, y - DOOR, 2 * DOOR, 2 * DOOR, up ? 0 : -90, 90, Arc2D.OPEN));
  }

  private void entrance(int x, int y) {
    gap(x - 7, y, 14, DOOR);
    pen.setColor(THIN);
    pen.setStroke(new BasicStroke(3));
    pen.drawLine(x, y, x + DOOR, y);
    pen.draw(new Arc2D.Float(x - DOOR, y - DOOR, 2 * DOOR, 2 * DOOR, -90, 90, Arc2D.OPEN));
  }

  private void windowPane(int x, int y, int wide) {
    gap(x, y - 7, wide, 14);
    pen.setColor(WALL);
    pen.setStroke(new BasicStroke(2));
    pen.drawRect(x, y - 6, wide, 12);
    pen.drawLine(x, y, x + wide, y);
  }

  private void balcony(int from, int deeper) {
    pen.setColor(THIN);
    pen.setStroke(new BasicStroke(4));
    int left = from + 60;
    pen.drawRect(left, TOP - 66, RIGHT - left - 60 - deeper, 66);
  }

  private void bed(int x, int y) {
    thing(x, y, 170, 150);
    thing(x + 14, y + 12, 62, 34);
    thing(x + 94, y + 12, 62, 34);
    pen.drawLine(x, y + 62, x + 170, y + 62);
  }

  private void furniture(int hall, int bath, int middle) {
    thing(LEFT + 150, BOTTOM - 78, hall - LEFT - 260, 58);
    thing(LEFT + 190, middle + 70, hall - LEFT - 340, 64);
    thing(hall + 14, BOTTOM - 66, bath - hall - 28, 46);
    pen.drawOval(hall + 40, BOTTOM - 56, 26, 26);
    thing(bath + 20, BOTTOM - 140, RIGHT - bath - 40, 120);
    pen.drawOval(bath + 40, BOTTOM - 124, RIGHT - bath - 80, 88);
  }

  private void thing(int x, int y, int wide, int high) {
    pen.setColor(THIN);
    pen.setStroke(new BasicStroke(3));
    pen.drawRoundRect(x, y, wide, high, 12, 12);
  }

  private void gap(int x, int y, int wide, int high) {
    pen.setColor(GROUND);
    pen.fillRect(x, y, wide, high);
  }
}
