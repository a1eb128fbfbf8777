package org.fpnexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Model;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.session.Difference.Kind;
import org.fpnexplorer.session.SavedRequest.Restored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is open, saved and opened again: here, elsewhere, and where something is missing. */
class SavedRequestTest {
  private static final Source NOISE = new Source.Noise();
  private static final Resize SMALL = new Resize.Into(64, 96);

  @TempDir Path home;
  @TempDir Path elsewhere;
  private Path image;

  @BeforeEach
  void anImageFile() throws IOException {
    image = home.resolve("street.png");
    copySample(0, image);
  }

  private static void copySample(int number, Path to) throws IOException {
    String name = "/org/fpnexplorer/assets/samples/" + Samples.all().get(number).file();
    try (var in = Samples.class.getResourceAsStream(name)) {
      Files.write(to, in.readAllBytes());
    }
  }

  private Restored reopened(Request request, String step, boolean copy, Path folder)
      throws IOException {
    Optional<byte[]> content = copy ? Optional.of(Files.readAllBytes(image)) : Optional.empty();
    Path file = folder.resolve("a session.fpn");
    SessionFile.write(file, SavedRequest.describe(request, step, content));
    SessionFile.Content read = SessionFile.read(file);
    assertThat(read.differences()).isEmpty();
    return SavedRequest.restore(read.texts(), folder, NOISE);
  }

  private static Request article(Source source) {
    return new Request(source, Models.ARTICLE, 7).with(SMALL);
  }

  @Test
  void everyKindOfImageComesBack() throws IOException {
    for (Source source :
        new Source[] {
          NOISE,
          new Source.Scene(12),
          new Source.Scene(-3, 128, 160),
          new Source.Bundled(Samples.all().get(2)),
          new Source.ImageFile(image)
        }) {
      Restored restored = reopened(article(source), "m4", false, home);
      assertThat(restored.differences()).isEmpty();
      assertThat(restored.request()).isEqualTo(article(source));
      assertThat(restored.position()).isEqualTo(Models.ARTICLE.graph().node("m4").index() + 1);
    }
  }

  @Test
  void modelConventionsWeightsAndSizeComeBack() throws IOException {
    Model changed = Models.best().with(Conventions.PAPER.withEpsilon(0.001));
    for (Request request :
        new Request[] {
          new Request(NOISE, changed, Long.MIN_VALUE),
          new Request(NOISE, Models.best(), 3).with(new WeightsSource.Shipped()),
          new Request(new Source.Scene(4), Models.byName("fasterrcnn-resnet50-fpn"), 0)
              .with(new Resize.ShortestSide(320, 533))
        }) {
      Restored restored = reopened(request, "p3", false, home);
      assertThat(restored.differences()).isEmpty();
      assertThat(restored.request()).isEqualTo(request);
    }
  }

  @Test
  void shippedWeightsThatDoNotFitTheConventionsAreNamed() throws IOException {
    Request request = new Request(NOISE, Models.best(), 3).with(new WeightsSource.Shipped());
    Map<String, String> texts = SavedRequest.describe(request, "p3", Optional.empty());
    texts.put("conventions", "paper");
    for (String weights : new String[] {"shipped", "nobody's"}) {
      texts.put("weights", weights);
      Restored restored = SavedRequest.restore(texts, home, NOISE);
      assertThat(restored.differences()).hasSize(1);
      assertThat(restored.request().weights()).isEqualTo(new WeightsSource.Untrained());
      assertThat(restored.request().model().conventions()).isEqualTo(Conventions.PAPER);
    }
  }

  @Test
  void whatIsSwitchedOffComesBack() throws IOException {
    Request request = article(NOISE).with(Switches.parse("lateral-4 off"));
    Restored restored = reopened(request, "p3", false, home);
    assertThat(restored.differences()).isEmpty();
    assertThat(restored.request()).isEqualTo(request);
    assertThat(restored.position()).isEqualTo(request.graph().node("p3").index() + 1);
  }

  @Test
  void anImageIsFoundBesideTheSessionWhereverThatIs() throws IOException {
    copySample(0, elsewhere.resolve("street.png"));
    Request request = article(new Source.ImageFile(image));
    Map<String, String> texts = SavedRequest.describe(request, "c2", Optional.empty());
    Files.delete(image);
    Restored restored = SavedRequest.restore(texts, elsewhere, NOISE);
    assertThat(restored.differences()).isEmpty();
    assertThat(restored.request().source())
        .isEqualTo(new Source.ImageFile(elsewhere.resolve("street.png")));
    texts.put("image-path", "C:\\Users\\Budi\\street.png");
    assertThat(SavedRequest.restore(texts, elsewhere, NOISE).differences()).isEmpty();
  }

  @Test
  void aMissingImageIsNamedAndTheRestOpens() throws IOException {
    Request request = article(new Source.ImageFile(image));
    Map<String, String> texts = SavedRequest.describe(request, "m4", Optional.empty());
    Files.delete(image);
    Restored restored = SavedRequest.restore(texts, elsewhere, NOISE);
    assertThat(restored.differences())
        .containsExactly(new Difference(Kind.IMAGE_MISSING, image.toString()));
    assertThat(restored.request()).isEqualTo(article(NOISE));
    assertThat(restored.position()).isEqualTo(Models.ARTICLE.graph().node("m4").index() + 1);
  }

  @Test
  void aCopyReplacesAnImageThatIsMissingOrChanged() throws IOException {
    Request request = article(new Source.ImageFile(image));
    byte[] content = Files.readAllBytes(image);
    Map<String, String> texts = SavedRequest.describe(request, "c2", Optional.of(content));
    var expected = request.source().read().orElseThrow().pixels();
    for (int i = 0; i < 2; i++) {
      if (i == 0) {
        copySample(1, image);
      } else {
        Files.delete(image);
      }
      Restored restored = SavedRequest.restore(texts, elsewhere, NOISE);
      assertThat(restored.differences()).isEmpty();
      var picture = restored.request().source().read().orElseThrow();
      assertThat(picture.name()).isEqualTo("street.png");
      assertThat(picture.pixels().argb()).isEqualTo(expected.argb());
    }
  }

  @Test
  void aChangedImageOpensAndIsNamed() throws IOException {
    Request request = article(new Source.ImageFile(image));
    Map<String, String> texts = SavedRequest.describe(request, "c2", Optional.empty());
    copySample(1, image);
    Restored restored = SavedRequest.restore(texts, home, NOISE);
    assertThat(restored.differences())
        .containsExactly(new Difference(Kind.IMAGE_CHANGED, image.toString()));
    assertThat(restored.request()).isEqualTo(request);
    Files.writeString(image, "no picture any more");
    restored = SavedRequest.restore(texts, home, NOISE);
    assertThat(restored.differences())
        .contains(new Difference(Kind.IMAGE_UNREADABLE, image.toString()));
    assertThat(restored.request().source()).isEqualTo(Gallery.first());
  }

  @Test
  void weightsAreHeldToTheirChecksum() throws IOException {
    Path weights = home.resolve("mine.safetensors");
    Files.write(weights, shipped());
    Request request = new Request(NOISE, Models.best(), 1).with(new WeightsSource.InFile(weights));
    Map<String, String> texts = SavedRequest.describe(request, "c2", Optional.empty());
    assertThat(SavedRequest.restore(texts, home, NOISE).request()).isEqualTo(request);

    Map<String, String> others = new LinkedHashMap<>(texts);
    others.put("weights-sha256", "0".repeat(64));
    Restored restored = SavedRequest.restore(others, home, NOISE);
    assertThat(restored.differences())
        .containsExactly(new Difference(Kind.WEIGHTS_CHANGED, weights.toString()));
    assertThat(restored.request()).isEqualTo(request);

    others.put("model", "resnet50-fpn");
    restored = SavedRequest.restore(others, home, NOISE);
    assertThat(restored.differences())
        .contains(new Difference(Kind.WEIGHTS_UNUSABLE, weights.toString()));
    assertThat(restored.request().weights()).isEqualTo(new WeightsSource.Untrained());

    Files.delete(weights);
    restored = SavedRequest.restore(texts, elsewhere, NOISE);
    assertThat(restored.differences())
        .containsExactly(new Difference(Kind.WEIGHTS_MISSING, weights.toString()));
    assertThat(restored.request().weights()).isEqualTo(new WeightsSource.Shipped());
  }

  private static byte[] shipped() throws IOException {
    try (var in = Models.best().shippedWeights().orElseThrow().openStream()) {
      return in.readAllBytes();
    }
  }

  @Test
  void otherShippedWeightsAreNamed() throws IOException {
    Request request = new Request(NOISE, Models.best(), 1).with(new WeightsSource.Shipped());
    Map<String, String> texts = SavedRequest.describe(request, "c2", Optional.empty());
    texts.put("weights-sha256", "0".repeat(64));
    Restored restored = SavedRequest.restore(texts, home, NOISE);
    assertThat(restored.differences())
        .containsExactly(new Difference(Kind.SHIPPED_CHANGED, Models.best().name()));
    assertThat(restored.request()).isEqualTo(request);
  }

  @Test
  void whatIsNotKnownHereIsNamedAndTheUsualOpens() throws IOException {
    Map<String, String> texts = SavedRequest.describe(article(NOISE), "c2", Optional.empty());
    assertThat(kindWith(texts, "model", "resnet-9000")).isEqualTo(Kind.MODEL_UNKNOWN);
    assertThat(kindWith(texts, "conventions", "mine")).isEqualTo(Kind.NOT_UNDERSTOOD);
    assertThat(kindWith(texts, "switches", "lights off")).isEqualTo(Kind.NOT_UNDERSTOOD);
    assertThat(kindWith(texts, "seed", "1e99999999")).isEqualTo(Kind.NOT_UNDERSTOOD);
    assertThat(kindWith(texts, "size", "999999x999999")).isEqualTo(Kind.SIZE_REFUSED);
    assertThat(kindWith(texts, "size", "shorter-side:0x5")).isEqualTo(Kind.SIZE_REFUSED);
    assertThat(kindWith(texts, "size", "NaN")).isEqualTo(Kind.SIZE_REFUSED);
    assertThat(kindWith(texts, "step", "m9")).isEqualTo(Kind.STEP_UNKNOWN);
    assertThat(kindWith(texts, "weights", "found on the street")).isEqualTo(Kind.NOT_UNDERSTOOD);
    assertThat(kindWith(texts, "image", "scene:half")).isEqualTo(Kind.NOT_UNDERSTOOD);
    assertThat(kindWith(texts, "image", "sample:moon.png")).isEqualTo(Kind.NOT_UNDERSTOOD);
    assertThat(kindWith(texts, "image", "file")).isEqualTo(Kind.NOT_UNDERSTOOD);
  }

  private Kind kindWith(Map<String, String> texts, String name, String text) {
    Map<String, String> others = new LinkedHashMap<>(texts);
    others.put(name, text);
    Restored restored = SavedRequest.restore(others, home, NOISE);
    assertThat(restored.request()).isNotNull();
    assertThat(restored.differences()).as(name + " " + text).isNotEmpty();
    return restored.differences().get(0).kind();
  }

  @Test
  void namesThatNoSystemTakesAreMissingFiles() throws IOException {
    Request request = article(new Source.ImageFile(image));
    Map<String, String> texts = SavedRequest.describe(request, "c2", Optional.empty());
    for (String path : new String[] {"a\u0000b", "", "/", "..", "\\", "x".repeat(5000)}) {
      texts.put("image-path", path);
      Restored restored = SavedRequest.restore(texts, elsewhere, NOISE);
      assertThat(restored.differences())
          .extracting(Difference::kind)
          .containsExactly(Kind.IMAGE_MISSING);
      assertThat(restored.differences().get(0).what()).hasSizeLessThan(200);
    }
  }
}
