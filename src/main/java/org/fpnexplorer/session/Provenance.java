package org.fpnexplorer.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.tensor.Shape;

/** What a result was computed from and by, as texts that are kept with it in its file. */
public final class Provenance {
  private Provenance() {}

  /** The program and its version; the build keeps it in the jar and nowhere else. */
  public static String program() {
    return "fpn-explorer "
        + Optional.ofNullable(Provenance.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
  }

  /**
   * Everything that is needed to compute it again.
   *
   * @param input how the user named it
   */
  public static Map<String, String> of(Session session, String input) {
    Request request = session.request();
    WeightsOrigin origin = session.weights();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("program", program());
    texts.put("model", request.model().name());
    texts.put("conventions", ConventionText.of(session.conventions()));
    if (!request.switches().isNone()) {
      texts.put("switches", request.switches().text());
    }
    texts.put("seed", Long.toString(request.seed()));
    texts.put("weights", weights(origin));
    origin.sha256().ifPresent(sha256 -> texts.put("weights_sha256", sha256));
    origin.training().ifPresent(training -> texts.put("trained_on", training.data()));
    texts.put("untrained", String.join(" ", origin.seeded()));
    texts.put("trained", Boolean.toString(origin.isWhole()));
    texts.put("input", input);
    Shape shape = session.graph().input().shape();
    texts.put("size", new InputSize(shape.height(), shape.width()).toString());
    return texts;
  }

  /** Which weights: a file, {@code shipped} or {@code none}. */
  public static String weights(WeightsOrigin origin) {
    if (origin.source() instanceof WeightsSource.Shipped) {
      return "shipped";
    }
    return origin.file().map(Path::toString).orElse("none");
  }
}
