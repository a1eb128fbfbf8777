package org.fpnexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.export.TensorFiles;
import org.fpnexplorer.file.AtomicFile;
import org.fpnexplorer.image.ImageReader;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.lesson.LessonReader;
import org.fpnexplorer.lesson.expression.ExpressionParser;
import org.fpnexplorer.network.CocoLabels;
import org.fpnexplorer.network.ConventionText;
import org.fpnexplorer.network.Conventions;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Switch;
import org.fpnexplorer.network.Switches;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.scene.SceneClass;
import org.fpnexplorer.scene.Scenes;
import org.fpnexplorer.session.Gallery;
import org.fpnexplorer.session.InputSize;
import org.fpnexplorer.session.SessionFile;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.session.WeightsSource;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.training.TrainingPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student did wrong is said in the window's language, by whichever room finds it. */
class SpokenErrorsTest {
  @TempDir private Path folder;

  @AfterEach
  void backToEnglish() {
    Texts.use(Language.ENGLISH);
  }

  private static void says(String english, String indonesian, ThrowingCallable mistake) {
    Texts.use(Language.ENGLISH);
    assertThatThrownBy(mistake).hasMessage(english);
    Texts.use(Language.INDONESIAN);
    assertThatThrownBy(mistake).hasMessage(indonesian);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void anImageThatCannotBeOpened() throws IOException {
    Path empty = file("empty.png", "");
    says(
        "this file is empty; get it again",
        "berkas ini kosong; ambil sekali lagi",
        () -> ImageReader.read(empty));
    says(
        "8x2000 pixels are too long and thin; use a picture with sides of at most 32 to 1",
        "8x2000 piksel terlalu panjang dan tipis;"
            + " pakai citra dengan perbandingan sisi paling besar 32 banding 1",
        () -> ImageReader.fromPixels("pasted", new Pixels(8, 2000, new int[16_000])));
  }

  @Test
  void weightsThatCannotBeRead() throws IOException {
    Path text = file("weights.pth", "no weights at all");
    says(
        "this is no checkpoint: neither safetensors nor PyTorch's .pth",
        "ini bukan checkpoint: bukan safetensors dan bukan .pth dari PyTorch",
        () -> Checkpoint.open(text));
  }

  @Test
  void aSessionThatIsNone() throws IOException {
    Path text = file("mine.fpn", "no session");
    says(
        "this is no session of FPN Explorer, or it is damaged; save it again, or get it again",
        "ini bukan sesi FPN Explorer, atau rusak; simpan sekali lagi, atau ambil sekali lagi",
        () -> SessionFile.read(text));
    says(
        "'wide' is no size; write height x width in pixels, 224x320 for instance",
        "'wide' bukan ukuran; tulis tinggi x lebar dalam piksel, misalnya 224x320",
        () -> InputSize.parse("wide"));
  }

  @Test
  void aLessonThatIsNone() throws IOException {
    Path text = file("mine.lesson", "title: Mine\n\n## First\n\nText.\n");
    says(
        "it is no lesson: its first line must say 'lesson: 1'",
        "ini bukan pelajaran: baris pertamanya harus berbunyi 'lesson: 1'",
        () -> LessonReader.read(text, Set.of()));
    says(
        "a number or a function is missing before the end",
        "ada bilangan atau fungsi yang kurang sebelum akhir",
        () -> ExpressionParser.parse("1 +"));
  }

  @Test
  void whatNoNetworkTakes() {
    says(
        "4096x4096 is too large; the network's input may have 4194304 pixels, as 2048x2048 has",
        "4096x4096 terlalu besar; masukan jaringan boleh punya 4194304 piksel, seperti 2048x2048",
        () -> Models.byName("plain-fpn").graph(4096, 4096));
    says(
        "p6 is yes or no, not 'often'",
        "p6 adalah yes atau no, bukan 'often'",
        () -> ConventionText.parse("p6=often", Conventions.PAPER));
    says(
        "'lateral-4 off' and 'top-down off' exclude one another:"
            + " a map would be left without a source",
        "'lateral-4 off' dan 'top-down off' tidak dapat dipakai bersama:"
            + " sebuah peta akan kehilangan sumbernya",
        () -> Switches.of(Switch.LATERAL_4, Switch.TOP_DOWN));
    says(
        "no scene is 16x4096; sides start at 64 pixels and all pixels are at most 2048x2048",
        "tidak ada adegan berukuran 16x4096;"
            + " sisinya mulai dari 64 piksel dan semua pikselnya paling banyak 2048x2048",
        () -> Scenes.check(16, 4096));
  }

  @Test
  void aTrainingThatCannotBegin() {
    says(
        "the learning rate is more than 0, not -1.0E-4",
        "laju pembelajaran lebih dari 0, bukan -1.0E-4",
        () ->
            new TrainingPlan(
                Models.byName("plain-fpn"), 64, 64, 1, 1, -1e-4, 0, 0, 0, 1, 1, 1, false));
  }

  @Test
  void aFileThatCannotBeWritten() {
    says(
        "is a folder; name a file in it",
        "ini folder; sebutkan sebuah berkas di dalamnya",
        () -> AtomicFile.check(folder));
    says(
        "maps.zip has no known ending; use .safetensors, .npz, or none for a folder of .npy",
        "maps.zip tidak punya akhiran yang dikenal;"
            + " pakai .safetensors, .npz, atau tanpa akhiran untuk folder berisi .npy",
        () -> TensorFiles.Format.of(Path.of("maps.zip")));
    says(
        "channels are counted from 0, not -1",
        "kanal dihitung mulai 0, bukan -1",
        () -> ChannelMode.channel(-1));
  }

  @Test
  void aWaitForTheEngineThatIsBrokenOff() {
    says(
        "interrupted while waiting for PyTorch",
        "terhenti saat menunggu PyTorch",
        SpokenErrorsTest::interrupted);
  }

  /** Whatever the engine does meanwhile, it is not done before the wait is broken off. */
  private static void interrupted() throws Throwable {
    CountDownLatch over = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    try {
      throw catchThrowable(() -> Engines.shared().run(() -> await(over)));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
      over.countDown();
    }
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void namesThatTheWindowShowsAndThoseThatFilesHave() {
    Switches off = Switches.withoutLaterals().with(Switch.SMOOTH);
    Source sample = new Source.Bundled(Samples.all().get(0));
    assertThat(SceneClass.TREE.title()).isEqualTo("tree");
    assertThat(CocoLabels.title("traffic light")).isEqualTo("traffic light");
    assertThat(off.title()).isEqualTo(off.text()).isEqualTo("laterals off, smooth off");
    assertThat(Gallery.all().get(0).title()).isEqualTo("Scene 48: Town green");

    Texts.use(Language.INDONESIAN);
    assertThat(SceneClass.TREE.title()).isEqualTo("pohon");
    assertThat(SceneClass.TREE.label()).isEqualTo("tree");
    assertThat(CocoLabels.title("traffic light")).isEqualTo("lampu lalu lintas");
    assertThat(CocoLabels.title("a class of one's own")).isEqualTo("a class of one's own");
    assertThat(off.title()).isEqualTo("semua lateral mati, penghalusan mati");
    assertThat(off.text()).isEqualTo("laterals off, smooth off");
    assertThat(Gallery.all().get(0).title()).isEqualTo("Adegan 48: Taman kota");
    assertThat(sample.title()).isEqualTo("Jalan");
    assertThat(sample.name()).isEqualTo("Street");
    assertThat(new WeightsSource.Shipped().title(Models.byName("scenes-fpn")))
        .isEqualTo("bobot bawaan scenes-fpn");
  }

  @Test
  void everyClassHasATitle() {
    Texts.use(Language.INDONESIAN);
    assertThat(SceneClass.values()).extracting(SceneClass::title).doesNotContainNull();
    assertThat(CocoLabels.NAMES)
        .filteredOn(name -> !name.equals("N/A") && !name.startsWith("__"))
        .allMatch(name -> Texts.of(CocoLabels.class).has("coco." + name.replace(' ', '-')));
  }
}
