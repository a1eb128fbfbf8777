package org.fpnexplorer.network;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Set;

/**
 * The lines of source that were declaring a node: those of this room that were being executed.
 * Asked of the running program, the answer cannot drift from what is computed. Graphs are declared
 * often and their lines seldom looked at, so the frames are kept as they are until someone asks.
 */
final class Declared {
  /** By what has no lines. */
  static final Declared NOWHERE = new Declared(List.of());

  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String ROOM = Declared.class.getPackageName() + ".";
  private static final String CATALOGUE = Model.class.getName();

  /** What every declaration passes through says nothing about it. */
  private static final Set<String> MACHINERY =
      Set.of(Declared.class.getName(), GraphBuilder.class.getName());

  private final List<StackFrame> frames;

  private Declared(List<StackFrame> frames) {
    this.frames = frames;
  }

  /** By the lines that are being executed now, up to where the catalogue asks for the network. */
  static Declared here() {
    return new Declared(
        WALKER.walk(
            frames ->
                frames
                    .takeWhile(frame -> !frame.getClassName().equals(CATALOGUE))
                    .filter(Declared::declares)
                    .toList()));
  }

  /** The innermost line, then its callers. */
  List<SourceLine> lines() {
    return frames.stream().map(Declared::sourceLine).toList();
  }

  private static boolean declares(StackFrame frame) {
    String name = frame.getClassName();
    return name.startsWith(ROOM) && !MACHINERY.contains(name);
  }

  private static SourceLine sourceLine(StackFrame frame) {
    String name = outermost(frame.getClassName());
    return new SourceLine(
        name.replace('.', '/') + ".java",
        name.substring(name.lastIndexOf('.') + 1) + "." + method(frame.getMethodName()),
        frame.getLineNumber());
  }

  /** A nested class stands in the file of the one around it. */
  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  /** The compiler makes a method of every lambda; it is named after the one it stands in. */
  private static String method(String name) {
    return name.startsWith("lambda$") ? name.split("\\$")[1] : name;
  }
}
