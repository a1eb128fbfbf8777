package org.fpnexplorer.network;

/**
 * A line of this program's own source.
 *
 * @param file from the root of the sources: {@code org/fpnexplorer/network/Models.java}
 * @param method that the line is in, {@code FeaturePyramid.merge}
 * @param line counted from 1
 */
public record SourceLine(String file, String method, int line) {}
