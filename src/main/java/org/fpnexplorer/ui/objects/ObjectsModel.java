package org.fpnexplorer.ui.objects;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.fpnexplorer.anchors.AnchorGrid;
import org.fpnexplorer.anchors.ObjectMatcher;
import org.fpnexplorer.geometry.Box;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.image.NetworkInput;
import org.fpnexplorer.scene.SceneObject;
import org.fpnexplorer.session.Session;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.Latest;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.proposals.HeadLevels;

/**
 * A box on the image and who owns it. Every anchor is asked aside; while that lasts, later boxes
 * replace each other.
 */
public final class ObjectsModel {
  private final SessionModel session;
  private final NoticeModel notices;
  private final Latest latestAnswer;
  private final Latest latestLabels;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<HeadLevels> levels = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<LabelledBox>> labelled =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Box> box = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<ObjectAnswer> answer = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Integer> level = new SimpleObjectProperty<>();
  private Question question;
  private boolean chosen;

  /** Follows the session. */
  public ObjectsModel(SessionModel session, Tasks tasks, NoticeModel notices) {
    this.session = session;
    this.notices = notices;
    this.latestAnswer = new Latest(tasks, Tasks.Lane.RENDER);
    this.latestLabels = new Latest(tasks, Tasks.Lane.RENDER);
    session.sessionProperty().addListener(change -> follow());
    active.addListener(change -> follow());
    box.addListener(change -> ask());
  }

  /** Whether anybody looks: only then are anchors asked, since there may be 200,000. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** The levels of the open network's head; null until something is open. */
  public ReadOnlyObjectProperty<HeadLevels> levelsProperty() {
    return levels.getReadOnlyProperty();
  }

  /** The objects that a drawn scene is known to hold, the largest first; of other images none. */
  public ReadOnlyObjectProperty<List<LabelledBox>> labelledProperty() {
    return labelled.getReadOnlyProperty();
  }

  /** The box, in pixels of the network's input; it need not make sense. Null before any. */
  public ObjectProperty<Box> boxProperty() {
    return box;
  }

  /** What there is to say of the box; null until there is one. */
  public ReadOnlyObjectProperty<ObjectAnswer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** The level whose best anchors are shown alone; null for all levels' best. */
  public ObjectProperty<Integer> levelProperty() {
    return level;
  }

  /** Takes a box that the student has drawn, typed or chosen. */
  public void choose(Box drawn) {
    chosen = true;
    box.set(drawn);
  }

  private void follow() {
    Session opened = session.sessionProperty().get();
    if (opened == null || !active.get() || question != null && question.of == opened) {
      return;
    }
    HeadLevels now = HeadLevels.of(opened.graph());
    PaddedInput input = opened.input().frame();
    boolean sameInput = question != null && question.input.equals(input);
    question = new Question(opened, now, input);
    // What was said of another network's levels must not be shown with these.
    latestAnswer.cancel();
    answer.set(null);
    levels.set(now);
    if (!now.numbers().contains(level.get())) {
      level.set(null);
    }
    // What the student drew stays where it is while only the model changes.
    if (!chosen || !sameInput) {
      chosen = false;
      box.set(middle(input));
    }
    ask();
    label(opened);
  }

  /** A quarter of the image's sides, in its middle. */
  private static Box middle(PaddedInput input) {
    float width = Math.round(input.imageWidth() / 4f);
    float height = Math.round(input.imageHeight() / 4f);
    float left = Math.round((input.imageWidth() - width) / 2);
    float top = Math.round((input.imageHeight() - height) / 2);
    return new Box(left, top, left + width, top + height);
  }

  private void label(Session opened) {
    labelled.set(List.of());
    latestLabels.cancel();
    if (opened.request().source() instanceof Source.Scene scene) {
      NetworkInput input = opened.input();
      latestLabels.run(
          () -> labels(scene.draw().objects(), input),
          found -> {
            labelled.set(found);
            if (!chosen && !found.isEmpty()) {
              box.set(found.get(0).box());
            }
          },
          notices::failed);
    }
  }

  /** The scene's boxes are in its own pixels. */
  private static List<LabelledBox> labels(List<SceneObject> objects, NetworkInput input) {
    return objects.stream()
        .map(
            object ->
                new LabelledBox(
                    object.kind().title(),
                    object
                        .box()
                        .scaled((float) (1 / input.scaleX()), (float) (1 / input.scaleY()))))
        .sorted(Comparator.comparingDouble((LabelledBox known) -> known.box().area()).reversed())
        .toList();
  }

  private void ask() {
    boolean isCurrent = question != null && question.of == session.sessionProperty().get();
    if (isCurrent && box.get() != null) {
      Question now = question;
      Box drawn = box.get();
      latestAnswer.run(() -> now.answer(drawn), answer::set, notices::failed);
    }
  }

  /** What a session's anchors are asked; they are laid out when first needed, aside. */
  private static final class Question {
    private final Session of;
    private final HeadLevels levels;
    private final PaddedInput input;
    private ObjectMatcher matcher;

    Question(Session of, HeadLevels levels, PaddedInput input) {
      this.of = of;
      this.levels = levels;
      this.input = input;
    }

    synchronized ObjectAnswer answer(Box drawn) {
      Box inImage = drawn.clip(input.imageWidth(), input.imageHeight());
      Optional<BoxFault> fault = BoxFault.of(drawn, input);
      if (fault.isPresent()) {
        return new ObjectAnswer(drawn, inImage, fault, Optional.empty(), Optional.empty());
      }
      if (matcher == null) {
        List<AnchorGrid> grids =
            levels.numbers().stream().map(level -> levels.grid(level, input)).toList();
        matcher = new ObjectMatcher(levels.numbers(), grids);
      }
      return new ObjectAnswer(
          drawn,
          inImage,
          Optional.empty(),
          Optional.of(RoiStory.of(inImage)),
          Optional.of(matcher.match(inImage)));
    }
  }
}
