/** The colours that clothes, cars and houses share, and their lights and shades. */
final class Palette {
  static final int[] SHIRTS = {0xE4572E, 0xF3A712, 0x2E86AB, 0x7B4B94, 0xF4EBD9, 0x3A7D44};
  static final int[] CARS = {0xD64550, 0x2A9D8F, 0xF2C14E, 0x3D5A80, 0xEDE6DB, 0x6D597A};
  static final int[] WALLS = {0xE9C9A8, 0xD98C6A, 0xF1DFC4, 0x9FB8AD, 0xC96F5A, 0xE7B77F};

  private Palette() {}

  /** Towards white for positive amounts up to 1, towards a warm black for negative ones. */
  static int shade(int rgb, double amount) {
    return amount > 0 ? mix(rgb, 0xFFFFFF, amount) : mix(rgb, 0x1E1830, -amount);
  }

  static int mix(int a, int b, double t) {
    int result = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      result |= (int) Math.round((a >> shift & 255) * (1 - t) + (b >> shift & 255) * t) << shift;
    }
    return result;
  }
}
