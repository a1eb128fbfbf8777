package org.fpnexplorer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pickle is a program; one that does more than describe tensors is refused, not executed. */
class PickleRefusalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "evil-system.pth,posix.system",
    "evil-eval.pth,__builtin__.eval",
    "evil-getattr.pth,__builtin__.getattr"
  })
  void whatPythonWouldExecute(String name, String global) {
    assertThat(Refusals.of(Fixtures.path(name)))
        .startsWith("its pickle asks for " + global + ", which is not loaded");
    assertThat(Files.exists(Path.of("/tmp/fpn-explorer-was-here"))).isFalse();
  }

  @Test
  void theAdviceSuitsWhatIsAskedFor() throws IOException {
    assertThat(refusal(new Pickle().global("torch._utils", "_rebuild_sparse_tensor")))
        .endsWith(
            "because only dense tensors of floats and whole numbers are; convert what needs"
                + " it, or leave it out");
    assertThat(refusal(new Pickle().global("torch.nn.modules.module", "Module")))
        .endsWith("save the state dict alone: torch.save(model.state_dict(), FILE)");
  }

  @ParameterizedTest
  @CsvSource({
    "os,system",
    "builtins,eval",
    "torch.nn.modules.module,Module",
    "numpy.core.multiarray,_reconstruct",
    "torch._utils,_rebuild_tensor",
    "torch._utils,_rebuild_device_tensor_from_numpy",
    "torch.storage,_load_from_bytes",
    "torch,load",
    "torch,ComplexFloatStorage",
    "collections,defaultdict",
    "collections.OrderedDict,fromkeys",
    "argparse,Namespace",
    "__builtin__,set",
    "builtins,complex",
    "decimal,Decimal",
    "copy_reg,_reconstructor"
  })
  void aGlobalThatIsNotOnTheList(String module, String name) throws IOException {
    String expected = "its pickle asks for " + module + "." + name + ", which is not loaded";
    assertThat(refusal(new Pickle().global(module, name))).startsWith(expected);
    Pickle onTheStack = new Pickle().text(module).text(name).op(0x93);
    assertThat(refusal(onTheStack)).startsWith(expected);
    assertThat(refusal(new Pickle().ops("(i" + module + "\n" + name + "\n"))).startsWith(expected);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        'o', 'P', 'I', 'F', 'L', 'S', 'T', 'U', 'V', 'g', 'p', 'd', 'l', '0', '1', '2', 0x81, 0x82,
        0x83, 0x84, 0x8b, 0x8f, 0x90, 0x91, 0x92, 0x96, 0x97, 0x98, 0x00, 0xff
      })
  void anOpcodeThatNoStateDictNeeds(int opcode) throws IOException {
    assertThat(refusal(new Pickle().ops("}(").op(opcode)))
        .isEqualTo(
            "its pickle has opcode 0x"
                + (opcode < 16 ? "0" : "")
                + Integer.toHexString(opcode)
                + ", which no state dict needs");
  }

  @Test
  void aCallOfWhatIsOnlyAType() throws IOException {
    assertThat(refusal(new Pickle().global("torch", "FloatStorage").ops(")R")))
        .isEqualTo("its pickle makes something else than tensors and dicts");
  }

  @Test
  void anOrderedDictOfArguments() throws IOException {
    assertThat(refusal(new Pickle().global("collections", "OrderedDict").tuple(1).op('R')))
        .isEqualTo("its pickle makes something else than tensors and dicts");
  }

  @Test
  void theStateOfSomethingElse() throws IOException {
    assertThat(refusal(new Pickle().ops("]}b")))
        .isEqualTo("its pickle sets the state of something else than a state dict");
    assertThat(refusal(new Pickle().ops("}}b")))
        .isEqualTo("its pickle sets the state of something else than a state dict");
  }

  @Test
  void aReferenceThatIsNoStorage() throws IOException {
    assertThat(refusal(new Pickle().tuple(1, 2, 3, 4, 5).op('Q')))
        .isEqualTo("its pickle refers to something else than a storage");
  }

  @Test
  void aKeyTwice() throws IOException {
    Pickle twice = new Pickle().ops("}(").text("a").op('N').text("a").ops("Nu");
    assertThat(refusal(twice)).isEqualTo("a: this key occurs twice in a dict");
  }

  /** Lists in lists, each twice in the next: to hash the last one would take 2^60 steps. */
  @Test
  void aKeyWhoseHashIsNeverDone() throws IOException {
    Pickle nested = new Pickle().op(']');
    for (int i = 0; i < 60; i++) {
      nested.ops("q").op(i).ops("](h").op(i).ops("h").op(i).op('e');
    }
    nested.ops("q").op(60).ops("}h").op(60).ops("Ns");
    assertThat(refusal(nested))
        .isEqualTo("its pickle has a dict with a key that is neither text nor number");
  }

  @Test
  void nestedWithoutEnd() throws IOException {
    byte[] tuples = new byte[1_000_000];
    Arrays.fill(tuples, (byte) 0x85);
    Pickle deep = new Pickle().op(')');
    deep.ops(new String(tuples, StandardCharsets.ISO_8859_1));
    assertThat(refusal(deep)).startsWith("there is no state dict in it");
  }

  @Test
  void aDictThatContainsItself() throws IOException {
    Pickle circle = new Pickle().ops("}q").op(0).text("model").op('h').op(0).op('s');
    assertThat(refusal(circle)).startsWith("there is no state dict in it");
  }

  @ParameterizedTest
  @CsvSource({"X,2147483647", "X,-1", "B,2147483647"})
  void aTextThatClaimsToBeHuge(char opcode, int length) throws IOException {
    assertThat(refusal(new Pickle().op(opcode).number(length)))
        .isEqualTo("its pickle is cut off or damaged; get the file again");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x8d, 0x8e})
  void aTextThatClaimsToBeEndless(int opcode) throws IOException {
    assertThat(refusal(new Pickle().op(opcode).number(-1).number(Integer.MAX_VALUE)))
        .isEqualTo("its pickle is cut off or damaged; get the file again");
  }

  @Test
  void moreStepsThanAnyCheckpointHas() throws IOException {
    Pickle endless = new Pickle().ops("N".repeat(4_000_001));
    assertThat(refusal(endless)).startsWith("its pickle has more than 4000000 steps");
  }

  /** A list that grows by one again and again must not be copied each time. */
  @Test
  void timeGrowsWithTheFile() {
    Pickle growing = new Pickle().ops("]" + "(Ne".repeat(900_000));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(refusal(growing)).isNotBlank());
  }

  /** Each tensor has the same shape of 500,000 axes; copies of it would fill any memory. */
  @Test
  void aShapeThatIsCopiedAgainAndAgain() throws IOException {
    Pickle copies = new Pickle().ops("(" + "K\u0001".repeat(500_000) + "tq\u0000");
    copies.global("torch._utils", "_rebuild_tensor_v2").ops("q\u0001((").text("storage");
    copies.global("torch", "FloatStorage").text("0").text("cpu").ops("K\u0018tQq\u0002]");
    copies.ops("h\u0001(h\u0002K\u0000h\u0000h\u0000NNtRa".repeat(200_000));
    assertThat(refusal(copies))
        .isEqualTo("its pickle has a tensor of 500000 axes, which is too many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "R", "s", "u", "e", "a", "b", "t", "Q", "h", "\u0085", "N", "]", ")"})
  void anythingElseThatIsNoStateDict(String opcodes) throws IOException {
    assertThat(refusal(new Pickle().ops(opcodes)))
        .matches("its pickle is cut off or damaged.*|there is no state dict in it.*");
  }

  private String refusal(Pickle pickle) throws IOException {
    return Refusals.of(folder, Archive.of(pickle.end()));
  }
}
