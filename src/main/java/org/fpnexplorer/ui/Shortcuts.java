package org.fpnexplorer.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;

/**
 * Every shortcut, in JavaFX's notation: {@code Shortcut} is Ctrl, or Command on a Mac. Apart from
 * Escape, which whoever has a use of its own for it keeps, none is a key alone, which a text field,
 * a slider or a box would miss, and none is known to be taken by a desktop: no Ctrl+Alt with an
 * arrow, no Command with H, M, Space or Shift and a digit.
 */
public final class Shortcuts {
  public static final String OPEN = "Shortcut+O";
  public static final String NEXT_SAMPLE = "Shortcut+Shift+O";
  public static final String NEW_SCENE = "Shortcut+Shift+N";
  public static final String PASTE = "Shortcut+V";
  public static final String NOISE = "Shortcut+N";
  public static final String OPEN_WEIGHTS = "Shortcut+Alt+O";
  public static final String OFFICIAL_WEIGHTS = "Shortcut+Alt+W";
  public static final String SHIPPED = "Shortcut+T";
  public static final String UNTRAINED = "Shortcut+U";
  public static final String EXPORT_MAP = "Shortcut+E";
  public static final String EXPORT_SHEET = "Shortcut+Alt+E";
  public static final String EXPORT_ALL = "Shortcut+Shift+E";
  public static final String CANCEL_EXPORT = "Shortcut+PERIOD";
  public static final String SAVE_SESSION = "Shortcut+S";
  public static final String SAVE_SESSION_WITH_IMAGE = "Shortcut+Alt+I";
  public static final String OPEN_SESSION = "Shortcut+Alt+S";
  public static final String QUIT = "Shortcut+Q";

  public static final String FIRST = "Alt+HOME";
  public static final String BACK = "Alt+LEFT";
  public static final String PLAY = "Shortcut+P";
  public static final String FORWARD = "Alt+RIGHT";
  public static final String LAST = "Alt+END";
  public static final String STOP = "Esc";
  public static final String SLOWER = "Shortcut+MINUS";
  public static final String FASTER = "Shortcut+EQUALS";
  public static final String GRANULARITY = "Shortcut+G";
  public static final String MODEL = "Shortcut+L";
  public static final String SIZE = "Shortcut+I";
  public static final String SEED = "Shortcut+R";
  public static final String CONVENTIONS = "Shortcut+K";

  public static final String NEXT_MODE = "Shortcut+Shift+M";
  public static final String PREVIOUS_CHANNEL = "Shortcut+LEFT";
  public static final String NEXT_CHANNEL = "Shortcut+RIGHT";
  public static final String NEXT_COLORMAP = "Shortcut+Shift+C";
  public static final String NEXT_SCOPE = "Shortcut+Shift+R";
  public static final String ENLARGE = "Shortcut+ENTER";

  public static final String VALUE_BACK = "Alt+UP";
  public static final String VALUE_FORWARD = "Alt+DOWN";
  public static final String PIN = "Shortcut+Shift+P";

  public static final String BOX_KIND = "Shortcut+B";
  public static final String MORE_BOXES = "Shortcut+UP";
  public static final String FEWER_BOXES = "Shortcut+DOWN";
  public static final String HIGHER_SCORE = "Shortcut+Shift+UP";
  public static final String LOWER_SCORE = "Shortcut+Shift+DOWN";
  public static final String HIGHER_NMS = "Shortcut+Shift+RIGHT";
  public static final String LOWER_NMS = "Shortcut+Shift+LEFT";

  public static final String TRAINING_GO = "Shortcut+Shift+G";
  public static final String TRAINING_STOP = "Shortcut+Shift+PERIOD";
  public static final String TRAINING_USE = "Shortcut+Shift+U";
  public static final String TRAINING_SAVE = "Shortcut+Shift+S";

  public static final String OVERVIEW = "Shortcut+1";
  public static final String PATHWAY = "Shortcut+2";
  public static final String MAPS = "Shortcut+3";
  public static final String PROPOSALS = "Shortcut+4";
  public static final String TRAINING = "Shortcut+5";
  public static final String CHANNELS = "Shortcut+6";
  public static final String DECLARATION = "Shortcut+Shift+D";
  public static final String COST = "Shortcut+Shift+K";
  public static final String COPY_PYTHON = "Shortcut+Alt+C";
  public static final String NUMBER = "Shortcut+7";
  public static final String FIELD = "Shortcut+8";
  public static final String SWITCHES = "Shortcut+Shift+X";
  public static final String ALL_ON = "Shortcut+Alt+X";
  public static final String COMPARE_CONVENTIONS = "Shortcut+Alt+K";
  public static final String LESSONS = "Shortcut+J";
  public static final String OPEN_LESSON = "Shortcut+Shift+J";
  public static final String LESSON_LIST = "Shortcut+Alt+J";
  public static final String LESSON_BACK = "Alt+Page Up";
  public static final String LESSON_AGAIN = "Alt+INSERT";
  public static final String LESSON_NEXT = "Alt+Page Down";
  public static final String ANCHOR = "Shortcut+9";
  public static final String NMS = "Shortcut+0";
  public static final String OBJECTS = "Shortcut+Shift+B";
  public static final String THEME = "Shortcut+D";
  public static final String FULL_SCREEN = "F11";
  public static final String TEXT_LARGER = "Shortcut+Shift+EQUALS";
  public static final String TEXT_SMALLER = "Shortcut+Shift+MINUS";
  public static final String KEY_TIPS = "F2";
  public static final String REDUCED_MOTION = "Shortcut+Shift+Y";
  public static final String PRESENTATION = "F5";
  public static final String LANGUAGE = "Shortcut+Shift+L";
  public static final String ABLATION = "Shortcut+Shift+T";
  public static final String HELP = "F1";
  public static final String ABOUT = "Shift+F1";

  private Shortcuts() {}

  /** Switches the boxes of a pyramid level: P2 is on F2, and so on. */
  public static String level(int level) {
    return "Shift+F" + level;
  }

  /** A tooltip's text that names the keys, too, as the platform writes them. */
  public static String hint(String tip, String... shortcuts) {
    String keys =
        Stream.of(shortcuts)
            .map(shortcut -> KeyCombination.valueOf(shortcut).getDisplayText())
            .collect(Collectors.joining(", "));
    return Messages.get("shortcut.hint", tip, keys);
  }
}
