package org.fpnexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fpnexplorer.checkpoint.OfficialWeights;
import org.fpnexplorer.checkpoint.WeightsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Official weights are listed freely and fetched only with consent. */
class OfficialWeightsCommandsTest {
  @TempDir private Path folder;
  private final List<String> questions = new ArrayList<>();
  private WeightsServer server;
  private Path file;

  @BeforeEach
  void start() throws IOException {
    server = new WeightsServer();
    file = folder.resolve(server.weights().fileName());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** {@code weights get} of what the server has, with a user who gives that answer. */
  private Cli get(String answer, String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    WeightsGetCommand command =
        new WeightsGetCommand(
            question -> {
              questions.add(question);
              return answer;
            });
    ErrorHandler errors = new ErrorHandler(() -> false);
    List<String> args = new ArrayList<>(List.of("tiny", "--folder", folder.toString()));
    args.addAll(List.of(options));
    int code =
        new CommandLine(command)
            .registerConverter(OfficialWeights.class, name -> server.weights())
            .setExecutionExceptionHandler(errors)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(args.toArray(String[]::new));
    return new Cli(code, out.toString(), err.toString());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "n", "no", "yellow"})
  void withoutConsentNothingIsFetched(String answer) {
    Cli get = get(answer);

    assertThat(get.code()).isEqualTo(1);
    assertThat(get.out()).isEmpty();
    assertThat(get.err()).contains("nothing was fetched");
    assertThat(questions).containsExactly("Download? [y/N] ");
    assertThat(server.requests()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whereNobodyCanBeAskedTheWayOutIsNamed() {
    // Tests have no console.
    Cli get = Cli.runWithoutEngine("weights", "get", "resnet18", "--folder", folder);

    assertThat(get.code()).isEqualTo(1);
    assertThat(get.err())
        .contains(
            "resnet18-f37072fd.pth", "46.8 MB", "SHA-256  begins with f37072fd", "BSD-3-Clause")
        .contains("fpn: error: resnet18: nothing was fetched", "add --yes");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void withConsentTheFileIsFetchedAndItsPathPrinted() {
    Cli get = get(" Y ");

    assertThat(get.code()).isZero();
    assertThat(get.out()).isEqualToNormalizingNewlines(file + "\n");
    assertThat(get.err())
        .contains("from     http://127.0.0.1:", "size     0.3 MB", "to       " + file)
        .contains("\r100 % of 0.3 MB", "verified");
    assertThat(file).hasSize(300_000);
  }

  @Test
  void yesAsksNoQuestion() {
    assertThat(get(null, "--yes").code()).isZero();
    assertThat(questions).isEmpty();
    assertThat(file).exists();
  }

  @Test
  void whatIsThereIsNeitherAskedForNorFetchedAgain() {
    get("y");
    Cli again = get(null);

    assertThat(again.code()).isZero();
    assertThat(again.out()).isEqualToNormalizingNewlines(file + "\n");
    assertThat(again.err()).contains("already there, whole and verified");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aFailureNamesTheFile() {
    server.status = 404;
    Cli get = get("y");

    assertThat(get.code()).isEqualTo(1);
    assertThat(get.err())
        .contains("fpn: error: " + file + ": 127.0.0.1 answers with status 404")
        .doesNotContain("\tat ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anUnknownNameIsWrongUsage() {
    Cli get = Cli.runWithoutEngine("weights", "get", "resnet51", "--yes");

    assertThat(get.code()).isEqualTo(2);
    assertThat(get.firstError()).contains("no official weights are called resnet51");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theListIsForPeopleAndForPrograms() throws IOException {
    Files.createFile(folder.resolve("vgg16-397923af.pth"));
    Cli list = Cli.runWithoutEngine("weights", "list", "--folder", folder);
    assertThat(list.code()).isZero();
    assertThat(list.out())
        .containsPattern("(?m)^vgg16 +backbone +ImageNet-1K +vgg16-fpn +553.4 MB +397923af +yes$")
        .containsPattern("(?m)^resnet34 .*about 87.3 MB +b627a593 +no$")
        .contains("licence  BSD-3-Clause", "folder   " + folder);

    JsonArray entries =
        JsonParser.parseString(
                Cli.runWithoutEngine("weights", "list", "--json", "--folder", folder).out())
            .getAsJsonArray();
    assertThat(entries).hasSize(OfficialWeights.all().size());
    JsonObject coco = entries.get(0).getAsJsonObject();
    assertThat(coco.get("name").getAsString()).isEqualTo("fasterrcnn_resnet50_fpn_coco");
    assertThat(coco.get("url").getAsString())
        .endsWith("/fasterrcnn_resnet50_fpn_coco-258fb6c6.pth");
    assertThat(coco.get("batchNormEpsilon").getAsDouble()).isZero();
    assertThat(coco.get("present").getAsBoolean()).isFalse();
    assertThat(entries.get(1).getAsJsonObject().has("batchNormEpsilon")).isFalse();
    assertThat(server.requests()).isEmpty();
  }
}
