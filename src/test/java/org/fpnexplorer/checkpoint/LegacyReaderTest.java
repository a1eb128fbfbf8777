package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format before PyTorch 1.6 is read in official weights, and refused in everybody else's. */
class LegacyReaderTest {
  private static final String REFUSED = "this is a .pth in the format before PyTorch 1.6";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "legacy.pth",
        "legacy-types.pth",
        "legacy-views.pth",
        "legacy-parameters.pth",
        "legacy-python2.pth"
      })
  void everyValueIsPyTorchs(String name) throws IOException {
    byte[] content = Files.readAllBytes(Fixtures.path(name));
    Path file = LegacyFile.write(folder, content);
    try (Checkpoint checkpoint = Checkpoint.open(file, List.of(LegacyFile.official(content)))) {
      assertThat(checkpoint.format()).isEqualTo("PyTorch");
      Fixtures.assertValues(checkpoint, name);
    }
  }

  @Test
  void theContentWithoutTheNameIsRefused() throws IOException {
    byte[] content = Files.readAllBytes(Fixtures.path("legacy.pth"));
    Path file = Files.write(folder.resolve("mine.pth"), content);
    assertThat(Refusals.of(file, List.of(LegacyFile.official(content)))).startsWith(REFUSED);
  }

  @Test
  void theNameWithoutTheContentIsRefused() throws IOException {
    byte[] content = Files.readAllBytes(Fixtures.path("legacy.pth"));
    Path file = LegacyFile.write(folder, content);
    content[content.length - 1] ^= 1;
    OfficialWeights other = LegacyFile.official(content);
    Files.move(file, folder.resolve(other.fileName()));
    assertThat(Refusals.of(folder.resolve(other.fileName()), List.of(other))).startsWith(REFUSED);
  }

  @Test
  void aFileThatIsOfficialNoMoreIsRefused() throws IOException {
    byte[] content = Files.readAllBytes(Fixtures.path("legacy.pth"));
    Path file = LegacyFile.write(folder, content);
    List<OfficialWeights> catalogue = List.of(LegacyFile.official(content));
    Checkpoint.open(file, catalogue).close();
    content[content.length - 1] ^= 1;
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 1000));
    assertThat(Refusals.of(file, catalogue)).startsWith(REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"legacy.pth", "legacy-views.pth", "legacy-python2.pth"})
  void cutOffAnywhere(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Fixtures.path(name));
    // Shorter ones are not even known as a pickle.
    for (int length = 2; length < whole.length; length++) {
      assertThat(refusal(Arrays.copyOf(whole, length))).isNotBlank().doesNotContain(REFUSED);
    }
  }

  @Test
  void anotherMagicNumber() throws IOException {
    LegacyFile file = new LegacyFile();
    file.magic = LegacyFile.magic("1950a86a20f9469cfc6d");
    assertThat(refusal(file.bytes()))
        .isEqualTo("this is no checkpoint: a pickle without PyTorch's magic number");
  }

  @Test
  void anotherVersion() throws IOException {
    LegacyFile file = new LegacyFile();
    file.version = new Pickle().ops("M\u00ea\u0003").end();
    assertThat(refusal(file.bytes()))
        .isEqualTo("its format is another than PyTorch's version 1001");
  }

  @ParameterizedTest
  @CsvSource({"0,posix,system", "1,builtins,eval", "2,os,popen", "3,nt,system", "4,torch,load"})
  void aPickleThatWouldExecuteSomethingInAnyPlace(int place, String module, String name)
      throws IOException {
    byte[] evil = new Pickle().global(module, name).ops("(").text("ls").ops("tR").end();
    LegacyFile file = new LegacyFile();
    switch (place) {
      case 0 -> file.magic = evil;
      case 1 -> file.version = evil;
      case 2 -> file.computer = evil;
      case 3 -> file.stateDict = evil;
      default -> file.keys = evil;
    }
    assertThat(refusal(file.bytes()))
        .startsWith("its pickle asks for " + module + "." + name + ", which is not loaded");
  }

  @ParameterizedTest
  @ValueSource(longs = {23, 25, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void aCountThatIsNotThePickles(long count) throws IOException {
    LegacyFile file = new LegacyFile();
    file.count = count;
    assertThat(refusal(file.bytes()))
        .isEqualTo("the file has " + count + " values where its pickle says 24");
  }

  @ParameterizedTest
  @ValueSource(longs = {25, -1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE / 4 + 1})
  void aCountBeyondTheFile(long count) throws IOException {
    LegacyFile file = new LegacyFile();
    file.count = count;
    file.stateDict = LegacyFile.tensor(count, "N");
    assertThat(refusal(file.bytes()))
        .startsWith("a storage is said to have " + count + " values, more than are left");
  }

  @Test
  void aStorageThatIsNotListed() throws IOException {
    LegacyFile file = new LegacyFile();
    file.keys = new Pickle().op(']').end();
    assertThat(refusal(file.bytes()))
        .isEqualTo("t: its values are not in the file's list of storages");
  }

  @Test
  void aListedStorageThatIsNone() throws IOException {
    String expected = "its list of storages has one that no tensor uses, or one twice";
    LegacyFile file = new LegacyFile();
    file.keys = new Pickle().ops("](").text("1").op('e').end();
    assertThat(refusal(file.bytes())).isEqualTo(expected);
    file.keys = new Pickle().ops("](").text("0").text("0").op('e').end();
    assertThat(refusal(file.bytes())).isEqualTo(expected);
    file.keys = new Pickle().ops("](K\u0000e").end();
    assertThat(refusal(file.bytes())).isEqualTo(expected);
    file.keys = new Pickle().op('}').end();
    assertThat(refusal(file.bytes()))
        .isEqualTo("its list of storages is missing; get the file again");
  }

  @Test
  void aStorageThatIsAViewOfAnother() throws IOException {
    LegacyFile file = new LegacyFile();
    file.stateDict = LegacyFile.tensor(24, "(X\u0001\u0000\u0000\u00001K\u0000K\u0018t");
    assertThat(refusal(file.bytes()))
        .isEqualTo("its pickle has a storage that is a view of another, which is not read");
  }

  @Test
  void aStorageWithTwoSizes() throws IOException {
    LegacyFile file = new LegacyFile();
    String one = text(LegacyFile.tensor(24, "N"));
    String other = text(LegacyFile.tensor(23, "N"));
    // Without the first one's STOP and the second one's PROTO.
    file.stateDict =
        (one.substring(0, one.length() - 1) + other.substring(2))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(file.bytes())).isEqualTo("its pickle has a storage with two types or sizes");
  }

  @Test
  void aStorageIdOfTheZipFormat() throws IOException {
    LegacyFile file = new LegacyFile();
    file.stateDict = LegacyFile.tensor(24, "");
    assertThat(refusal(file.bytes()))
        .isEqualTo("its pickle refers to something else than a storage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T\u00ff\u00ff\u00ff\u007f", "T\u00ff\u00ff\u00ff\u00ff", "U\u00ff"})
  void aTextThatClaimsToBeHuge(String opcodes) throws IOException {
    LegacyFile file = new LegacyFile();
    file.computer = new Pickle().ops(opcodes).end();
    file.values = new byte[0];
    assertThat(refusal(file.bytes()))
        .isEqualTo("its pickle is cut off or damaged; get the file again");
  }

  @Test
  void anOrderedDictOfSomethingElse() throws IOException {
    LegacyFile file = new LegacyFile();
    for (String items : List.of("]N", "](]e", "N", "](Ne", ")")) {
      file.stateDict =
          new Pickle().global("collections", "OrderedDict").ops(items + "\u0085R").end();
      assertThat(refusal(file.bytes())).isNotBlank();
    }
  }

  /** Each dict is made of the same list, in seven bytes of the file. */
  @Test
  void aListThatIsCopiedAgainAndAgain() throws IOException {
    Pickle copies = new Pickle().ops("](");
    for (int i = 0; i < 50_000; i++) {
      copies.ops("](J").number(i).ops("Ne");
    }
    copies.op('e').ops("q\u0000").global("collections", "OrderedDict").ops("q\u0001]");
    copies.ops("h\u0001h\u0000\u0085Ra".repeat(100_000));
    LegacyFile file = new LegacyFile();
    file.stateDict = copies.end();
    assertThat(refusal(file.bytes()))
        .isEqualTo("its pickle has OrderedDicts of more than 100000 items");
  }

  private String refusal(byte[] content) throws IOException {
    Path file = LegacyFile.write(folder, content);
    return Refusals.of(file, List.of(LegacyFile.official(content)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
