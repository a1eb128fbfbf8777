package org.fpnexplorer.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.session.InputSize;
import org.fpnexplorer.session.SceneSeeds;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From an option's text to its value; what is wrong is named, with what would be right. */
final class Converters {
  private Converters() {}

  /** A model by name. */
  static final class ModelName implements ITypeConverter<Model> {
    @Override
    public Model convert(String text) {
      return explained(Models::byName, text);
    }
  }

  /** Official weights by name. */
  static final class OfficialName implements ITypeConverter<OfficialWeights> {
    @Override
    public OfficialWeights convert(String text) {
      return explained(OfficialWeights::byName, text);
    }
  }

  /** A size, HxW. */
  static final class SizeText implements ITypeConverter<InputSize> {
    @Override
    public InputSize convert(String text) {
      return explained(InputSize::parse, text);
    }
  }

  /** Drawn scenes, SEED:COUNT. */
  static final class ScenesText implements ITypeConverter<SceneSeeds> {
    @Override
    public SceneSeeds convert(String text) {
      return explained(SceneSeeds::parse, text);
    }
  }

  /** A colour map by name. */
  static final class ColormapName implements ITypeConverter<Colormap> {
    @Override
    public Colormap convert(String text) {
      return explained(Colormap::byName, text);
    }
  }

  /** How far a value range reaches, by name. */
  static final class RangeName implements ITypeConverter<RangeScope> {
    @Override
    public RangeScope convert(String text) {
      return explained(RangeScope::parse, text);
    }
  }

  /** A whole number from 1. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return wholeNumber(text, 1);
    }
  }

  /** A side of the network's input, in pixels. */
  static final class Side implements ITypeConverter<Integer> {
    private static final int SHORTEST = 32;
    private static final int LONGEST = 2048;

    @Override
    public Integer convert(String text) {
      int side = new Count().convert(text);
      if (side < SHORTEST || side > LONGEST) {
        throw new TypeConversionException(
            "'" + text + "' is no side of a network's input; write " + SHORTEST + " to " + LONGEST);
      }
      return side;
    }
  }

  /** A number of threads, 0 for PyTorch's choice. */
  static final class Threads implements ITypeConverter<Integer> {
    /** More than any laptop has; far more would keep the machine busy with starting them. */
    private static final int MOST = 256;

    @Override
    public Integer convert(String text) {
      int threads = wholeNumber(text, 0);
      if (threads > MOST) {
        throw new TypeConversionException("'" + text + "' is too many; use at most " + MOST);
      }
      return threads;
    }
  }

  /** A whole number of 64 bits. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is no whole number of 64 bits");
      }
    }
  }

  /** A file or folder. */
  static final class FileName implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      if (text.isBlank()) {
        throw new TypeConversionException("the name is empty");
      }
      try {
        return Path.of(text);
      } catch (InvalidPathException e) {
        throw new TypeConversionException(
            "'" + text + "' cannot be a file's name here; LC_ALL=C.UTF-8 allows every letter");
      }
    }
  }

  /** A number from 0 to 1. */
  static final class Fraction implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      try {
        double value = Double.parseDouble(text);
        if (value >= 0 && value <= 1) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Refused like a number out of range.
      }
      throw new TypeConversionException("'" + text + "' is no number from 0 to 1");
    }
  }

  private static int wholeNumber(String text, int least) {
    try {
      int value = Integer.parseInt(text);
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused like a number out of range.
    }
    throw new TypeConversionException("'" + text + "' is no whole number from " + least);
  }

  private static <T> T explained(Function<String, T> parser, String text) {
    try {
      return parser.apply(text);
    } catch (NoSuchElementException | IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
