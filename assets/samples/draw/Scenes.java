import java.awt.Shape;
import java.util.Random;

/** The five pictures. Things are placed by the point where they touch the ground. */
final class Scenes {
  private Scenes() {}

  static void street(Brush b) {
    Random random = new Random(3);
    b.sky(0x4FA6D8, 0xB4DFEC, 0xFDEBCF, 896, 440);
    b.glow(0xFFF6DC, 200, 455, 330, 260);
    Scenery.cloud(b.at(190, 120, 1.1));
    Scenery.cloud(b.at(700, 85, 0.8));
    Scenery.cloud(b.at(520, 190, 0.45));
    Balloons.balloon(b.hazed(0xCFE0E4, 0.3).at(640, 200, 0.16), 0xE4572E, 0xF4EBD9);
    Balloons.balloon(b.hazed(0xCFE0E4, 0.45).at(335, 160, 0.07), 0x2E86AB, 0xF4EBD9);
    Brush far = b.hazed(0xDCE3DD, 0.62);
    far.fill(0x5D8A7B, 0x7FA88F, Shapes.hills(896, 470, 330, 40, 3.1, 0.4));
    b.hazed(0xE6DFCB, 0.4).fill(0x5E9277, 0x8CB388, Shapes.hills(896, 480, 385, 24, 4.3, 2.2));

    // The side street that runs away between the houses, with ever smaller cars and people.
    b.fill(0x9CC08A, 0x6E9A66, Shapes.rect(330, 396, 300, 210));
    b.fill(0xC9BFB0, 0xA79F98, Shapes.poly(442, 398, 462, 398, 640, 610, 330, 610));
    b.fill(0x8E8C93, 0x6F6E78, Shapes.poly(447, 398, 457, 398, 575, 610, 380, 610));
    for (int i = 0; i < 9; i++) {
      double t = Math.pow(0.72, i);
      double y = 398 + 200 * t;
      b.fill(0xF1E9DC, Shapes.rect(452 + 24 * t - 2 * t, y - 14 * t, 5 * t, 14 * t));
    }
    for (int i = 7; i >= 0; i--) {
      double t = Math.pow(0.7, i);
      Brush distant = b.hazed(0xE0DCCB, 0.55 * (1 - t));
      Scenery.tree(distant.at(452 - 118 * t, 398 + 190 * t, 0.95 * t), 0x4F8F5B, i);
      Scenery.tree(distant.at(452 + 165 * t, 398 + 190 * t, 0.95 * t), 0x5A9A5A, i + 20);
      Figures.person(
          distant.at(452 - 82 * t, 398 + 192 * t, 0.62 * t), Palette.SHIRTS[i % 6], 0x33415C);
      Figures.person(
          distant.at(452 + 134 * t, 398 + 185 * t, 0.62 * t),
          Palette.SHIRTS[(i + 2) % 6],
          0x4A3F55);
    }
    Vehicles.carEnd(b.hazed(0xE0DCCB, 0.1).at(500, 542, 0.33), 0x2A9D8F, false);
    Vehicles.carEnd(b.hazed(0xE0DCCB, 0.2).at(450, 478, 0.18), 0xF2C14E, true);
    Vehicles.carEnd(b.hazed(0xE0DCCB, 0.35).at(462, 440, 0.09), 0xD64550, false);

    Scenery.house(b.at(60, 596, 1), 150, 4, Palette.WALLS[1], 0x5B4A55, random);
    Scenery.house(b.at(197, 596, 1), 124, 3, Palette.WALLS[2], 0x9A4B3F, random);
    Scenery.house(b.at(306, 596, 1), 94, 4, Palette.WALLS[3], 0x4E5D6C, random);
    Scenery.house(b.at(655, 596, 1), 104, 4, Palette.WALLS[5], 0x7A4A3C, random);
    Scenery.house(b.at(770, 596, 1), 126, 3, Palette.WALLS[4], 0x46505E, random);
    Scenery.house(b.at(880, 596, 1), 94, 4, Palette.WALLS[0], 0x9A4B3F, random);

    b.fill(0xD9CFC0, 0xC4B8A8, Shapes.rect(0, 596, 896, 36));
    b.fill(0xA2978B, Shapes.rect(0, 630, 896, 5));
    b.fill(0x77767F, 0x5C5B66, Shapes.rect(0, 635, 896, 175));
    b.fill(0xE9DFC9, 0xC9BBA6, Shapes.rect(0, 810, 896, 86));
    b.fill(0xFAF3E4, Shapes.rect(0, 810, 896, 6));
    for (int x = -20; x < 896; x += 92) {
      b.fill(0xF3EBDD, Shapes.rect(x, 706, 54, 6));
      b.fill(0xBBAC97, Shapes.poly(x, 816, x + 2, 816, x - 38, 896, x - 41, 896));
    }
    for (int x : new int[] {22, 258, 716, 845}) {
      Scenery.tree(b.at(x, 618, 0.62), 0x4C8C4A, x);
    }
    Scenery.lamp(b.at(400, 626, 1.25));
    Scenery.lamp(b.at(600, 626, 1.25));
    int[] walkers = {70, 118, 185, 222, 345, 640, 668, 765, 802};
    for (int i = 0; i < walkers.length; i++) {
      Brush p = b.at(walkers[i], 614 + i * 5 % 13, i % 2 == 0 ? 0.55 : -0.52);
      Figures.person(p, Palette.SHIRTS[i % 6], i % 3 == 0 ? 0x5B4A55 : 0x33415C);
    }
    Vehicles.car(b.at(64, 688, 0.72), Palette.CARS[2]);
    Vehicles.car(b.at(788, 688, 0.72), Palette.CARS[3]);
    Figures.bicycle(b.at(618, 692, 0.66), Palette.SHIRTS[2]);
    Vehicles.bus(b.at(330, 796, 0.98), 0xD64550);
    Vehicles.car(b.at(735, 800, 1.18), Palette.CARS[1]);
    Figures.bicycle(b.at(575, 866, 1.15), Palette.SHIRTS[1]);
    Figures.person(b.at(95, 884, 1.75), 0x2E86AB, 0x33415C);
    Figures.dog(b.at(190, 886, 0.8), 0xB9773F);
    Figures.person(b.at(825, 890, -1.6), 0xF3A712, 0x4A3F55);
  }

  static void harbour(Brush b) {
    b.sky(0x3F9BD0, 0xA6DAEA, 0xFDEACB, 1024, 330);
    b.glow(0xFFF6DC, 220, 740, 285, 250);
    Scenery.cloud(b.at(250, 95, 1.25));
    Scenery.cloud(b.at(610, 60, 0.7));
    Scenery.cloud(b.at(900, 130, 0.85));
    b.hazed(0xE5E5DA, 0.65).fill(0x4F7F8A, 0x7FA6A0, Shapes.hills(1024, 330, 235, 38, 2.6, 1.1));
    b.hazed(0xE5E5DA, 0.4).fill(0x4E8471, 0x86AE8C, Shapes.hills(1024, 335, 282, 22, 4.1, 3.0));
    Random random = new Random(5);
    for (int i = 0; i < 17; i++) {
      Brush town = b.hazed(0xF1E6D2, 0.3).at(30 + i * 27, 331 - i % 3 * 3, 0.3);
      Scenery.house(
          town, 80 + random.nextInt(20), 2 + i % 2, Palette.WALLS[i % 6], 0xA65A45, random);
    }
    b.hazed(0xF1E6D2, 0.25).fill(0xA89A86, 0x857866, Shapes.rect(0, 324, 486, 8));
    b.fill(0x86CBD0, 0x1B6482, Shapes.rect(0, 330, 1024, 438));
    b.glow(0xFFF4D6, 130, 740, 330, 230);
    Boats.ripples(b, 1024, 334, 768, random);

    Scenery.lighthouse(b.at(640, 338, 0.85));
    double[][] sails = {
      {560, 343, 9},
      {700, 346, 12},
      {790, 350, 17},
      {480, 350, 15},
      {930, 356, 22},
      {655, 385, 30},
      {395, 362, 26}
    };
    for (double[] s : sails) {
      Brush sail = b.hazed(0xDDE9E4, Math.max(0, 0.5 - s[2] / 60)).at(s[0], s[1], s[2] / 100);
      Boats.sailboat(sail, (int) s[0] % 2 == 0 ? 0xE4572E : 0xF7F0E2, 0x33415C);
    }
    Boats.sailboat(b.at(130, 432, 1.0), 0xF3A712, 0x8C3A3A);
    Boats.trawler(b.at(560, 470, 0.75), 0x2A9D8F);
    Boats.rowingBoat(b.at(600, 610, 0.95), 0xB9773F);
    Boats.rowingBoat(b.at(735, 418, 0.3), 0xD64550);
    Boats.sailboat(b.at(860, 590, 2.55), 0xFBF5E9, 0x234E70);
    Boats.trawler(b.at(330, 668, 1.45), 0xD64550);

    b.fill(0xB98B5E, 0x8A6242, Shapes.poly(0, 716, 1024, 738, 1024, 768, 0, 768));
    for (int x = 0; x < 1024; x += 46) {
      b.fill(0x7A553A, Shapes.rect(x, 717 + x * 0.0215, 3, 60));
    }
    b.fill(0xD8AC7C, Shapes.poly(0, 712, 1024, 734, 1024, 741, 0, 719));
    for (int x : new int[] {40, 640, 1000}) {
      b.fill(0x5C4033, 0x3F2C25, Shapes.round(x - 11, 676, 22, 92, 9));
      b.fill(0xEFE3CC, Shapes.oval(x, 680, 11, 4));
    }
    Figures.person(b.at(705, 758, 1.05), 0xE4572E, 0x33415C);
    Figures.person(b.at(752, 760, -0.7), 0xF3A712, 0x4A3F55);
    Figures.gull(b.at(420, 215, 1.2));
    Figures.gull(b.at(520, 160, -0.55));
    Figures.gull(b.at(355, 130, 0.35));
    Figures.gull(b.at(585, 205, 0.2));
    Figures.gull(b.at(470, 250, -0.22));
    Figures.gull(b.at(210, 225, 0.3));
  }

  static void park(Brush b) {
    Random random = new Random(9);
    b.sky(0x55AEDD, 0xBDE3EE, 0xF9F0D8, 1024, 380);
    b.glow(0xFFFBEA, 225, 180, 120, 200);
    b.fill(0xFFF8DF, Shapes.oval(180, 120, 38, 38));
    Scenery.cloud(b.at(470, 90, 1.0));
    Scenery.cloud(b.at(880, 70, 1.2));
    Scenery.cloud(b.at(690, 170, 0.5));
    for (int i = 0; i < 15; i++) {
      int h = 50 + random.nextInt(110);
      Brush city = b.hazed(0xDCE5E2, 0.6);
      int w = 30 + random.nextInt(14);
      int x = 430 + i * 41;
      city.fill(0x5F7A8C, 0x8EA3A8, Shapes.rect(x, 350 - h, w, h));
      city.fill(0x4A6274, Shapes.rect(x + w * 0.72, 350 - h, w * 0.28, h));
      for (int y = 356 - h; y < 330; y += 9) {
        city.fill(0xD6E2E4, Shapes.rect(x + 4, y, w * 0.55, 3));
      }
    }
    b.hazed(0xDDE8D8, 0.45).fill(0x4C8C5A, 0x7FB07A, Shapes.hills(1024, 380, 318, 26, 3.3, 0.3));
    for (int i = 0; i < 34; i++) {
      Scenery.tree(
          b.hazed(0xDDE8D8, 0.35).at(i * 31 + random.nextInt(14), 362 + random.nextInt(12), 0.25),
          0x4C8C4A,
          i);
    }
    b.fill(0xA8D08D, 0x6AAB58, Shapes.rect(0, 358, 1024, 410));
    b.fill(0x8FC279, 0x5E9F50, Shapes.hills(1024, 768, 470, 20, 2.2, 1.0));
    b.fill(0x7CB668, 0x4C8C47, Shapes.hills(1024, 768, 640, 26, 1.6, 4.2));
    b.fill(0xA7D8DE, 0x5FA9BD, Shapes.oval(250, 428, 190, 26));
    b.fill(0xEAF6F2, Shapes.oval(205, 420, 70, 3));
    Shape way =
        Shapes.path(
            "M640 362 Q660 400 560 440 Q400 510 560 590 Q700 660 620 768 L930 768"
                + " Q920 640 720 570 Q560 510 650 450 Q720 400 652 362 Z");
    b.fill(0xF0DFBF, 0xDCC294, way);
    Scenery.meadow(b, way, random);
    for (int i = 0; i < 12; i++) {
      double s = 0.09 + random.nextDouble() * 0.1;
      Brush p = b.hazed(0xDDE8D8, 0.25).at(470 + random.nextInt(480), 372 + s * 250, s);
      Figures.person(p, Palette.SHIRTS[i % 6], 0x33415C);
    }
    for (int i = 0; i < 4; i++) {
      Figures.duck(b.at(140 + i * 52, 424 + i * 5 % 11, 0.22 + 0.05 * i));
    }
    Scenery.tree(b.at(70, 470, 1.0), 0x5B9B4F, 41);
    Scenery.tree(b.at(960, 480, 1.15), 0x4C8C4A, 42);
    Scenery.tree(b.at(780, 432, 0.6), 0x6FA64F, 43);
    Scenery.tree(b.at(430, 425, 0.5), 0x5B9B4F, 44);
    Scenery.bench(b.at(800, 520, 0.75));
    Figures.person(b.at(600, 470, 0.55), 0xD64550, 0x33415C);
    Figures.dog(b.at(645, 474, 0.26), 0xF4EBD9);
    Figures.person(b.at(545, 500, -0.62), 0x2E86AB, 0x4A3F55);
    Figures.bicycle(b.at(690, 585, 0.9), 0xF3A712);
    Figures.person(b.at(870, 640, 1.3), 0x7B4B94, 0x33415C);
    Figures.person(b.at(930, 644, -0.85), 0xF3A712, 0x2A6F77);
    Balloons.toyBalloon(b.at(908, 585, 1), 0xE4572E, 170);
    Balloons.toyBalloon(b.at(908, 585, 1), 0x2E86AB, 140);
    Scenery.tree(b.at(-10, 770, 2.6), 0x3F7F45, 45);
    Figures.dog(b.at(330, 730, 2.7), 0xC98546);
    b.fill(0xE4572E, Shapes.oval(520, 716, 22, 22));
    b.fill(0xF58A62, Shapes.oval(513, 708, 9, 8));
    Balloons.balloon(b.hazed(0xDCE5E2, 0.25).at(585, 205, 0.3), 0xF3A712, 0xD64550);
    Balloons.balloon(b.hazed(0xDCE5E2, 0.45).at(790, 210, 0.1), 0x7B4B94, 0xF4EBD9);
  }

  static void skyBalloons(Brush b) {
    b.sky(0x3C82BE, 0xA8D2E2, 0xFDDDB8, 768, 880);
    b.glow(0xFFF3D6, 220, 560, 700, 330);
    b.fill(0xFFF6E0, Shapes.oval(560, 700, 44, 44));
    Scenery.cloud(b.at(120, 520, 1.2));
    Scenery.cloud(b.at(660, 430, 1.0));
    Scenery.cloud(b.at(420, 690, 0.8));
    Scenery.cloud(b.at(600, 130, 0.7));
    double[] base = {800, 850, 905};
    int[] tops = {0x6C86B8, 0x5F93A0, 0x3F8068};
    for (int i = 0; i < 3; i++) {
      Brush layer = b.hazed(0xF3D9C0, 0.62 - 0.24 * i);
      layer.fill(
          tops[i],
          Palette.shade(tops[i], 0.45),
          Shapes.hills(768, 1024, base[i] - 60, 62 - 14 * i, 2.7 + i, 1.7 * i));
    }
    b.fill(0x7DAA68, 0x3F7A4E, Shapes.hills(768, 1024, 925, 18, 2.0, 0.6));
    Random random = new Random(4);
    for (int i = 0; i < 46; i++) {
      double y = 925 + random.nextInt(60);
      Scenery.tree(b.at(random.nextInt(768), y, (y - 880) / 480), 0x3F7F45, i);
    }
    Brush village = b.hazed(0xF3D9C0, 0.15);
    for (int i = 0; i < 7; i++) {
      Scenery.house(
          village.at(480 + i * 26, 950 - i % 2 * 8, 0.24),
          80,
          1 + i % 2,
          Palette.WALLS[i % 6],
          0x9A4B3F,
          random);
    }
    double[][] far = {
      {90, 640, 5},
      {150, 690, 9},
      {250, 610, 7},
      {345, 735, 6},
      {640, 655, 8},
      {700, 720, 12},
      {535, 760, 5},
      {505, 560, 13},
      {60, 770, 14},
      {690, 560, 17},
      {215, 770, 20},
      {420, 595, 24}
    };
    for (int i = 0; i < far.length; i++) {
      Brush distant = b.hazed(0xF6DCC2, Math.max(0.05, 0.55 - far[i][2] / 45));
      Balloons.balloon(
          distant.at(far[i][0], far[i][1], far[i][2] / 100),
          Palette.SHIRTS[i % 6],
          Palette.SHIRTS[(i + 4) % 6]);
    }
    Balloons.balloon(b.at(125, 470, 0.62), 0x2A9D8F, 0xF4EBD9);
    Balloons.balloon(b.at(640, 375, 0.8), 0x7B4B94, 0xF2C14E);
    Balloons.balloon(b.at(590, 840, 0.5), 0x2E86AB, 0xF4EBD9);
    Balloons.balloon(b.at(330, 505, 1.5), 0xD64550, 0xFBE6C5);
    Figures.gull(b.at(520, 480, 0.35));
    Figures.gull(b.at(560, 500, -0.25));
    Figures.gull(b.at(70, 150, 0.4));
  }

  static void nightRoad(Brush b) {
    Random random = new Random(8);
    b.sky(0x151A44, 0x7D4A80, 0xF79F67, 1024, 400);
    b.glow(0xFFC98F, 190, 512, 400, 300);
    for (int i = 0; i < 120; i++) {
      double r = 0.5 + random.nextDouble();
      b.fill(0xF6E7D8, Shapes.oval(random.nextInt(1024), random.nextInt(190), r, r));
    }
    b.glow(0xF8EBD2, 90, 800, 110, 110);
    b.fill(0xFFF6E0, Shapes.oval(800, 110, 30, 30));
    b.fill(0xEBDCC4, Shapes.oval(808, 104, 6, 5));
    b.fill(0xEBDCC4, Shapes.oval(792, 120, 8, 6));
    b.hazed(0xF0A07A, 0.35).fill(0x3F2E5C, 0x7A4A68, Shapes.hills(1024, 405, 300, 60, 2.3, 2.0));
    b.hazed(0xE08A70, 0.2).fill(0x2C2750, 0x54385F, Shapes.hills(1024, 405, 345, 30, 3.7, 0.5));
    for (int i = 0; i < 60; i++) {
      b.fill(
          i % 4 == 0 ? 0xFFE2A8 : 0xFFC874,
          Shapes.rect(100 + random.nextInt(330), 382 + random.nextInt(18), 2.5, 2.5));
    }
    b.fill(0x2B2A4C, 0x14162E, Shapes.rect(0, 400, 1024, 368));
    b.fill(0x4B4866, 0x2A2A44, Shapes.poly(500, 400, 524, 400, 1180, 768, -60, 768));
    for (int i = 0; i < 10; i++) {
      double t = Math.pow(0.66, i);
      double n = t * 0.80;
      b.fill(
          0xF6DFA6,
          Shapes.poly(
              512 - 6 * n,
              400 + 420 * n,
              512 + 6 * n,
              400 + 420 * n,
              512 + 8 * t,
              400 + 420 * t,
              512 - 8 * t,
              400 + 420 * t));
    }
    b.fill(0xD9CDBE, Shapes.poly(501, 400, 502, 400, 22, 768, 2, 768));
    b.fill(0xD9CDBE, Shapes.poly(522, 400, 523, 400, 1140, 768, 1114, 768));
    for (int i = 9; i >= 0; i--) {
      double t = Math.pow(0.68, i);
      Brush row = b.hazed(0x6A4A68, 0.5 * (1 - t));
      Scenery.pine(row.at(512 - 700 * t, 400 + 290 * t, 1.5 * t), 0x1B2F45);
      Scenery.pine(row.at(512 + 760 * t, 400 + 280 * t, 1.7 * t), 0x1D3349);
      Scenery.pine(row.at(512 - 1000 * t, 400 + 240 * t, 1.9 * t), 0x16283C);
      Scenery.pine(row.at(512 + 1060 * t, 400 + 260 * t, 1.6 * t), 0x16283C);
      Scenery.roadLamp(b.at(512 - 540 * t, 400 + 300 * t, 2.6 * t));
    }
    for (double[] beam : new double[][] {{455, 466, 0.36}, {292, 588, 1}}) {
      b.at(beam[0], beam[1] + 22 * beam[2], beam[2]).pool(0xFFF0C8, 90, 150, 44);
    }
    b.at(745, 708, 1.65).pool(0xFF3B3B, 60, 130, 24);
    Vehicles.carEnd(b.at(506, 408, 0.06), 0x2A2A44, true);
    Vehicles.carEnd(b.at(519, 411, 0.08), 0x6D597A, false);
    Vehicles.carEnd(b.at(494, 424, 0.13), 0x2A2A44, true);
    Vehicles.carEnd(b.at(540, 432, 0.2), 0x3D5A80, false);
    Vehicles.carEnd(b.at(455, 466, 0.36), 0xB8B2C8, true);
    Vehicles.carEnd(b.at(610, 498, 0.55), 0xD8A048, false);
    Vehicles.carEnd(b.at(292, 588, 1.0), 0x6E2F4A, true);
    Vehicles.carEnd(b.at(745, 700, 1.65), 0xC23B4B, false);
    Figures.person(b.at(960, 640, 1.1), 0xF3A712, 0x33415C);
    Figures.person(b.at(905, 560, -0.5), 0x2E86AB, 0x33415C);
  }
}
