package org.fpnexplorer.network.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file of this program's own source, as it was compiled: the build puts it beside the classes.
 */
public final class SourceFile {
  private static final String FOLDER = "/org/fpnexplorer/sources/";
  private static final Map<String, SourceFile> READ = new ConcurrentHashMap<>();

  private final String path;
  private final List<SourceText> lines;
  private final List<Integer> starts;
  private final Statements statements;

  private SourceFile(String path, String source) {
    List<Token> tokens = Token.of(Language.JAVA, source);
    this.path = path;
    this.starts = SourceText.starts(source);
    this.statements = new Statements(source, tokens);
    this.lines = SourceText.lines(source, starts, tokens);
  }

  /**
   * The file of that path.
   *
   * @param path from the root of the sources: {@code org/fpnexplorer/network/Models.java}
   * @throws IllegalArgumentException if the program does not come with it
   */
  public static SourceFile of(String path) {
    return READ.computeIfAbsent(path, SourceFile::read);
  }

  private static SourceFile read(String path) {
    try (InputStream in = SourceFile.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalArgumentException("the program does not come with the source " + path);
      }
      return new SourceFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the root of the sources. */
  public String path() {
    return path;
  }

  /** Its lines, in pieces of one colour. */
  public List<SourceText> lines() {
    return lines;
  }

  /**
   * The first and the last line of the statement that a line belongs to; the line alone if it is in
   * none.
   *
   * @param line counted from 1
   * @throws IndexOutOfBoundsException if the file has no such line
   */
  public Lines statement(int line) {
    return statements
        .at(starts.get(line - 1), starts.get(line))
        .map(extent -> new Lines(lineOf(extent.start()), lineOf(extent.end() - 1)))
        .orElse(new Lines(line, line));
  }

  private int lineOf(int offset) {
    int line = 1;
    while (starts.get(line) <= offset) {
      line++;
    }
    return line;
  }
}
