package org.fpnexplorer.checkpoint;

/**
 * Where in a file bytes lie that are stored as they are.
 *
 * @param position in bytes from the file's beginning
 * @param size in bytes
 */
record Place(long position, long size) {}
