package org.fpnexplorer.scene;

/** What the ground is. */
enum Surface {
  GRASS,
  ROAD,
  PAVEMENT,
  WATER
}
