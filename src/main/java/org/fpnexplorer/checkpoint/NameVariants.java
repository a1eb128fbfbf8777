package org.fpnexplorer.checkpoint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Under which names a checkpoint may have a parameter of a network. */
final class NameVariants {
  private static final String BODY = "backbone.body.";
  private static final String FPN = "backbone.fpn.";
  private static final String FEATURES = "features.";

  /**
   * Later versions of torchvision count a convolution among what may follow it; {@code
   * inner_blocks.0.weight} became {@code inner_blocks.0.0.weight}.
   */
  private static final Pattern LATER_GENERATION =
      Pattern.compile("(.*fpn\\.(?:inner|layer)_blocks\\.\\d+|rpn\\.head\\.conv\\.0)\\.0\\.(\\w+)");

  private NameVariants() {}

  /** The names to look for, the network's own first. */
  static List<String> of(String parameter) {
    return places(parameter).flatMap(NameVariants::generations).toList();
  }

  /** A detector's file has the whole name, a file of a backbone or a part what is within it. */
  private static Stream<String> places(String name) {
    if (name.startsWith(FPN)) {
      return Stream.of(name, name.substring(FPN.indexOf("fpn.")));
    }
    if (!name.startsWith(BODY)) {
      return Stream.of(name);
    }
    String inner = name.substring(BODY.length());
    Stream<String> within =
        inner.startsWith(FEATURES)
            // A body may have been made of model.features instead of the model.
            ? Stream.of(inner, inner.substring(FEATURES.length()))
            : Stream.of(inner);
    return within.flatMap(rest -> Stream.of(BODY + rest, "body." + rest, rest));
  }

  private static Stream<String> generations(String name) {
    Matcher later = LATER_GENERATION.matcher(name);
    if (!later.matches()) {
      return Stream.of(name);
    }
    String module = later.group(1);
    String earlier = module.endsWith(".conv.0") ? module.substring(0, module.length() - 2) : module;
    return Stream.of(name, earlier + "." + later.group(2));
  }
}
