package org.fpnexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.image.Samples;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The commands' declaration: each with texts, and no keys used twice. */
@ExtendWith(ApplicationExtension.class)
class CommandsTest {
  private List<Command> commands;

  @Start
  void start(Stage stage) {
    Request request = new Request(new Source.Bundled(Samples.all().get(0)), Models.ARTICLE, 0);
    MainWindow window =
        new MainWindow(
            stage, Settings.ofUser(), new CurrentThreadTasks(), Engines.shared(), request);
    commands =
        window.commands().groups().stream().flatMap(group -> group.commands().stream()).toList();
  }

  @Test
  void noKeysAreUsedTwice() {
    assertThat(commands.stream().map(command -> command.keys().getDisplayText()))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(40);
  }

  @Test
  void everyKeyIsOne() {
    // A name that is no key's would be taken for a character, and never be pressed.
    assertThat(commands)
        .allSatisfy(command -> assertThat(command.keys()).isInstanceOf(KeyCodeCombination.class));
  }

  @Test
  void tooltipsNameTheKeysAsThePlatformWritesThem() {
    Command back = commands.stream().filter(c -> c.id().equals("back")).findFirst().orElseThrow();
    assertThat(Shortcuts.hint("Goes on.", Shortcuts.BACK, Shortcuts.FULL_SCREEN))
        .isEqualTo("Goes on.  (" + back.keys().getDisplayText() + ", F11)");
  }

  @Test
  void everyCommandHasATitleAndATip() {
    assertThat(commands)
        .allSatisfy(
            command -> {
              assertThat(command.title()).isNotBlank();
              assertThat(Messages.get("command." + command.id() + ".tip")).isNotBlank();
            });
  }
}
