package org.fpnexplorer.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fpnexplorer.network.Parameter;

/** Under which names a checkpoint may have a parameter. */
final class NameVariants {
  private static final String BODY = "backbone.body.";
  private static final String FPN = "backbone.fpn.";
  private static final String FEATURES = "features.";

  /** Where torchvision 0.15 and later have a second number, for the norm they may have there. */
  private static final Pattern LATER_GENERATION =
      Pattern.compile("((?:inner_blocks|layer_blocks)\\.\\d+|head\\.conv)(\\.0|\\.0\\.0)(\\.\\w+)");

  private NameVariants() {}

  /**
   * A name, cut in two.
   *
   * @param module all tensors of the file that begin with this belong to the same piece of network;
   *     empty or with a point at its end
   * @param rest what follows
   */
  record Variant(String module, String rest) {
    String name() {
      return module + rest;
    }
  }

  /** The names to look for, the most telling first. */
  static List<Variant> of(Parameter parameter) {
    String name = parameter.name();
    List<Variant> variants = new ArrayList<>();
    if (name.startsWith(BODY)) {
      String inner = name.substring(BODY.length());
      for (String prefix : List.of(BODY, "body.", "")) {
        add(variants, prefix, inner);
        if (inner.startsWith(FEATURES)) {
          // A body that was built from model.features instead of the model.
          variants.add(new Variant(prefix, inner.substring(FEATURES.length())));
        }
      }
    } else if (name.startsWith(FPN)) {
      add(variants, FPN, name.substring(FPN.length()));
      add(variants, "fpn.", name.substring(FPN.length()));
    } else {
      add(variants, Part.of(parameter) + ".", name.substring(Part.of(parameter).length() + 1));
    }
    return variants;
  }

  /** Adds both generations of a name. */
  private static void add(List<Variant> variants, String prefix, String inner) {
    variants.add(cut(prefix, inner));
  }

  private static Variant cut(String prefix, String inner) {
    return null;
  }
}
