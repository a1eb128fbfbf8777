package org.fpnexplorer.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.Gallery;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.SessionFile;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.text.Language;
import org.fpnexplorer.ui.training.TrainingChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code window}: the window, opened at a given place. */
@Command(
    name = "window",
    description = "Opens the window, at a given place if you name one.",
    mixinStandardHelpOptions = true)
public final class WindowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "INPUT",
      description =
          "An image file, scene:SEED, noise:HxW, or a saved session, .fpn. Without it, the first"
              + " scene.")
  private String input;

  @Option(names = "--model", paramLabel = "NAME", description = "A model by name.")
  private String model = Models.best().name();

  @Option(
      names = "--conventions",
      paramLabel = "WHOSE",
      description =
          "Whose reading of the paper the network follows: article, paper, torchvision or"
              + " detectron2; points that differ from it behind commas. Default: the network's"
              + " own.")
  private String conventions;

  @Option(
      names = "--switch",
      paramLabel = "TEXT",
      split = ",",
      description =
          "Switches a part of the network off, 'lateral-4 off' for instance, as the other commands"
              + " do; 'fpn trace --help' lists them.")
  private String[] switches = {};

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "A checkpoint, .safetensors or PyTorch's .pth, with torchvision's names. What it does not"
              + " have is drawn from the seed. Default: the weights shipped with the model; without"
              + " any, or with --seed, they are untrained.")
  private Path weights;

  @Option(
      names = "--min-size",
      paramLabel = "N",
      description =
          "Resize the image until its shorter side has N pixels, as torchvision's detectors do."
              + " Default: the network's usual size.")
  private Integer minSize;

  @Option(
      names = "--max-size",
      paramLabel = "N",
      description =
          "With --min-size: the longer side has at most N pixels. Default: five thirds of that.")
  private Integer maxSize;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of the untrained weights and of noise. Without --weights it means untrained"
              + " weights. Default: 0.")
  private Long seed;

  @Option(
      names = "--view",
      paramLabel = "NAME",
      converter = ViewName.class,
      description =
          "overview, pathway, maps, proposals, switches, training, channels, number, field,"
              + " declaration, cost, anchor, nms or objects.")
  private View view = View.OVERVIEW;

  @Option(
      names = "--pick",
      paramLabel = "VALUE",
      description = "Explains this value of a map: m4[17,5,9] is channel 17, row 5, column 9.")
  private String pick;

  @Option(
      names = "--train-steps",
      paramLabel = "N",
      description = "Starts a small training that pauses after so many steps, fewer than 500.")
  private Integer trainSteps;

  @Option(
      names = "--lesson",
      paramLabel = "LESSON",
      description = "Opens a lesson: a .lesson file, or one of the program's, see fpn lesson list.")
  private String lesson;

  @Option(
      names = "--step",
      paramLabel = "NODE",
      description = "Computes up to this node: c3, m4, p2_objectness. Without it, all.")
  private String step;

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      converter = ThemeName.class,
      description = "light or dark. Without it, as you left it.")
  private Theme theme;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      converter = LanguageTag.class,
      description = "en or id. Without it, as you left it; at first, your system's.")
  private Language language;

  @Option(
      names = "--session",
      paramLabel = "FILE",
      description = "A saved session, .fpn: it says what is open and how it is shown.")
  private Path session;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      converter = SizeName.class,
      description = "Size of the window. Without it, as you left it.")
  private WindowOptions.Size size;

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description = "Writes the window's picture as PNG once all is computed, and ends.")
  private Path screenshot;

  @Override
  public Integer call() {
    Request request;
    try {
      request = request();
    } catch (IllegalArgumentException e) {
      // As of every command: the input is at fault, in one line.
      spec.commandLine().getErr().println("fpn: error: " + input + ": " + e.getMessage());
      return FpnApp.FAULT;
    }
    return FpnApp.show(
        new WindowOptions(
            request,
            session(),
            position(request),
            view,
            pick(request),
            trainSteps(),
            Optional.ofNullable(lesson),
            Optional.ofNullable(theme),
            Optional.ofNullable(language),
            Optional.ofNullable(size),
            Optional.ofNullable(screenshot)),
        spec.commandLine().getErr());
  }

  private Optional<Path> session() {
    return Optional.ofNullable(session)
        .or(() -> Optional.ofNullable(input).map(Path::of).filter(SessionFile::isNamedBy));
  }

  private Optional<String> pick(Request request) {
    if (pick != null && PickedCell.parse(pick, request.graph()).isEmpty()) {
      throw usage("--pick: there is no value " + pick + " in a map of this network");
    }
    return Optional.ofNullable(pick);
  }

  private OptionalInt trainSteps() {
    if (trainSteps == null) {
      return OptionalInt.empty();
    }
    if (trainSteps < 1 || trainSteps >= TrainingChoice.Length.SHORT.steps()) {
      throw usage(
          "--train-steps is 1 or more, and less than " + TrainingChoice.Length.SHORT.steps());
    }
    return OptionalInt.of(trainSteps);
  }

  private Request request() {
    try {
      Model chosen = following(Models.byName(model));
      return ofInput(chosen).with(weights(chosen)).with(switches(chosen));
    } catch (NoSuchElementException e) {
      throw usage(e.getMessage());
    }
  }

  private Switches switches(Model chosen) {
    try {
      Switches asked = Switches.parse(String.join(",", switches));
      asked.apply(chosen.graph());
      return asked;
    } catch (IllegalArgumentException e) {
      throw usage("--switch: " + e.getMessage());
    }
  }

  private WeightsSource weights(Model chosen) {
    if (weights != null) {
      return new WeightsSource.InFile(weights);
    }
    return seed == null ? WeightsSource.usual(chosen) : new WeightsSource.Untrained();
  }

  private long seed() {
    return Optional.ofNullable(seed).orElse(0L);
  }

  private Model following(Model chosen) {
    if (conventions == null) {
      return chosen;
    }
    try {
      return chosen.with(ConventionText.parse(conventions, chosen.conventions()));
    } catch (IllegalArgumentException e) {
      throw usage("--conventions: " + e.getMessage());
    }
  }

  private Request ofInput(Model chosen) {
    if (input != null && Request.isNoise(input)) {
      if (minSize != null) {
        throw usage("--min-size is for images; " + input + " says its size itself");
      }
      return Request.ofNoise(input, chosen, seed());
    }
    return new Request(image(), chosen, seed()).with(resize(chosen));
  }

  private Source image() {
    if (input == null || session().isPresent()) {
      return Gallery.first();
    }
    return Source.Scene.isAskedBy(input)
        ? Source.Scene.parse(input)
        : new Source.ImageFile(Path.of(input));
  }

  private Resize resize(Model chosen) {
    if (minSize == null) {
      if (maxSize != null) {
        throw usage("--max-size needs --min-size");
      }
      return chosen.input().usual();
    }
    if (minSize < 1 || maxSize != null && maxSize < minSize) {
      throw usage("--min-size is 1 or more, and --max-size is no less");
    }
    return maxSize == null
        ? Resize.ShortestSide.of(minSize)
        : new Resize.ShortestSide(minSize, maxSize);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int position(Request request) {
    if (step == null) {
      return Integer.MAX_VALUE;
    }
    try {
      return request.graph().node(step).index() + 1;
    } catch (NoSuchElementException e) {
      throw usage(e.getMessage());
    }
  }

  private static <E extends Enum<E>> E byName(E[] values, String text) {
    return Arrays.stream(values)
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no "
                        + text
                        + "; choose from "
                        + Arrays.toString(values).toLowerCase(Locale.ROOT)));
  }

  private static final class ViewName implements ITypeConverter<View> {
    @Override
    public View convert(String text) {
      return byName(View.values(), text);
    }
  }

  private static final class ThemeName implements ITypeConverter<Theme> {
    @Override
    public Theme convert(String text) {
      return byName(Theme.values(), text);
    }
  }

  private static final class LanguageTag implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return Language.ofTag(text)
          .orElseThrow(() -> new TypeConversionException("choose en or id, not " + text));
    }
  }

  private static final class SizeName implements ITypeConverter<WindowOptions.Size> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,5})x(\\d{3,5})");

    @Override
    public WindowOptions.Size convert(String text) {
      Matcher matcher = SIZE.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("a window's size is written 1280x800, not " + text);
      }
      return new WindowOptions.Size(
          Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
  }
}
