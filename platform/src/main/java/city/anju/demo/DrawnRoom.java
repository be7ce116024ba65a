package city.anju.demo;

import static city.anju.demo.Furniture.CLOTH;
import static city.anju.demo.Furniture.GROUND;
import static city.anju.demo.Furniture.OTHER_CLOTH;
import static city.anju.demo.Furniture.WALL;
import static city.anju.demo.Furniture.WOOD;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/**
 * What stands in the place of photographs in the demo: rooms that nobody has ever lived in, drawn
 * by number, each in its own light and colours. They look like drawings, and are said to be ones.
 */
final class DrawnRoom {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final long SEED = 20_261_125;

  /** Wall, ground, cloth, another cloth, wood: colours that go together. */
  private static final int[][] PALETTES = {
    {0xEFE6D8, 0xC79F6D, 0x3F6E6A, 0xE0A458, 0x8A5A36},
    {0xDCE6E8, 0x9C8468, 0x2F4858, 0xD96C4F, 0x5E4634},
    {0xF4EFE9, 0xB98B5E, 0xA94438, 0x41658A, 0x6B4A2F},
    {0xCFD8C7, 0x8D6E52, 0x5A6F45, 0xF1DDA5, 0x4A3626},
    {0x4C5B66, 0xB7A48E, 0xE3D9C6, 0xD4973B, 0x2B2320},
    {0xF3DFD0, 0x7F6A57, 0x7D4E57, 0x9DB4AB, 0x3E2C23},
    {0xE8E8E4, 0xD9C3A3, 0x30343B, 0x7CA982, 0xA1825F},
    {0x6E7F73, 0xD2B48C, 0xF0E9DC, 0xB5543C, 0x40332A},
  };

  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = picture.createGraphics();
  private final Dice dice;
  private final int floor;
  private final Furniture things;

  /** What is to be seen. */
  enum Scene {
    LIVING(0),
    BEDROOM(1),
    KITCHEN(2),
    VIEW(3);

    private final int turn;

    /** One home's rooms have different colours. */
    Scene(int turn) {
      this.turn = turn;
    }
  }

  private DrawnRoom(int number, Scene scene) {
    this.dice = Dice.of(SEED, scene.name(), number);
    int[] palette = PALETTES[Math.floorMod(number * 3 + scene.turn, PALETTES.length)];
    this.floor = 470 + dice.below(100);
    this.things = new Furniture(pen, palette, dice);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  /** The same number and scene is the same picture. */
  static BufferedImage of(int number, Scene scene) {
    DrawnRoom room = new DrawnRoom(number, scene);
    switch (scene) {
      case LIVING -> room.living();
      case BEDROOM -> room.bedroom();
      case KITCHEN -> room.kitchen();
      case VIEW -> room.view();
    }
    room.pen.dispose();
    return room.picture;
  }

  private void living() {
    things.room(WIDTH, HEIGHT, floor);
    int seat = 330 + dice.below(150);
    int left = 80 + dice.below(WIDTH - seat - 180);
    boolean windowLeft = left > (WIDTH - seat) / 2;
    int wide = 230 + dice.below(190);
    int window = windowLeft ? 90 + dice.below(50) : WIDTH - wide - 90 - dice.below(50);
    int wall = windowLeft ? window + wide + 80 : 50;
    int end = windowLeft ? WIDTH - 20 : window - 70;
    int paintings = 1 + dice.below(3);
    for (int i = 0; i < paintings && wall + i * 125 + 95 < end; i++) {
      things.painting(wall + i * 125, 130 + dice.below(60), 95, 80 + dice.below(60));
    }
    things.window(window, 90, wide);
    things.rug(left + seat / 2, 640, seat + 160);
    things.sofa(left, floor - 90, seat);
    things.table(left + seat / 2 - 100, 590, 200);
    if (dice.below(2) == 0) {
      things.lamp(windowLeft ? Math.min(left + seat + 60, WIDTH - 70) : left - 60, floor);
    }
    things.plant(windowLeft ? 60 : WIDTH - 70, floor + 60, 130 + dice.below(130));
  }

  private void bedroom() {
    things.room(WIDTH, HEIGHT, floor);
    int wide = 360 + dice.below(180);
    int left = 130 + dice.below(WIDTH - wide - 260);
    boolean freeLeft = left > (WIDTH - wide) / 2;
    int other = freeLeft ? 40 : WIDTH - 250;
    if (dice.below(2) == 0) {
      things.window(freeLeft ? 70 : WIDTH - 270, 80, 200);
    } else {
      things.wardrobe(other, 120, floor - 90);
    }
    for (int i = dice.below(3); i > 0; i--) {
      things.painting(left + wide / 2 + 170 * i - 270, 60, 130, 90 + dice.below(50));
    }
    things.rug(WIDTH / 2 + (freeLeft ? -150 : 150), 680, 500 + dice.below(400));
    things.bed(left, floor, wide);
    things.nightstand(freeLeft ? left + wide + 24 : left - 118, floor);
  }

  private void kitchen() {
    things.room(WIDTH, HEIGHT, floor);
    int counter = 350 + dice.below(80);
    int tiles = 40 + 20 * dice.below(2);
    for (int x = 0; x < WIDTH; x += tiles) {
      things.box(x, 60, 2, counter - 60, things.shade(WALL, -18), 0);
    }
    for (int y = 60; y < counter; y += tiles) {
      things.box(0, y, WIDTH, 2, things.shade(WALL, -18), 0);
    }
    int gap = 200 + dice.below(400);
    things.window(gap + 60, 70, 200 + dice.below(60));
    things.cupboards(0, 40, gap, 150);
    things.cupboards(gap + 330, 40, WIDTH - gap - 330, 150);
    things.box(0, counter - 14, WIDTH, 24, things.shade(WOOD, 60), 2);
    things.cupboards(0, counter + 10, WIDTH, floor - counter + 70);
    int stove = 60 + dice.below(WIDTH - 320);
    things.box(stove, counter - 26, 180, 14, new Color(0x2B2F33), 4);
    things.box(stove + 20, counter - 80, 90, 54, things.colour(OTHER_CLOTH), 14);
    things.plant(stove > WIDTH / 2 ? 110 : WIDTH - 110, counter - 14, 90);
  }

  private void view() {
    boolean evening = dice.below(2) == 0;
    Color high = new Color(evening ? 0x32476B : 0x7FB2D9);
    Color low = new Color(evening ? 0xF2A65A : 0xEAF4F8);
    pen.setPaint(new GradientPaint(0, 0, high, 0, 430, low));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(evening ? 0xFFE1A8 : 0xFFFFFF));
    int sun = 90 + dice.below(90);
    pen.fill(new Ellipse2D.Float(dice.below(WIDTH - sun), 60 + dice.below(160), sun, sun));
    int shore = 380 + dice.below(110);
    things.box(0, shore, WIDTH, HEIGHT, new Color(evening ? 0x28506B : 0x4F94B5), 0);
    for (int x = -dice.below(70); x < WIDTH; ) {
      int wide = 50 + dice.below(110);
      int tall = 60 + dice.below(260);
      things.house(x, shore + 30 - tall, wide, tall, evening);
      x += wide + dice.below(90);
    }
    things.box(0, HEIGHT - 150, WIDTH, 150, things.colour(GROUND), 0);
    for (int x = 18; x < WIDTH; x += 44) {
      things.box(x, HEIGHT - 260, 7, 120, things.shade(WOOD, -10), 0);
    }
    things.box(0, HEIGHT - 274, WIDTH, 18, things.colour(WOOD), 6);
    things.box(dice.below(WIDTH - 200), HEIGHT - 110, 190, 26, things.colour(CLOTH), 10);
    things.plant(dice.below(2) == 0 ? 100 : WIDTH - 120, HEIGHT - 70, 200);
  }
}
