package org.fpnexplorer.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.lesson.LessonLibrary;
import org.fpnexplorer.lesson.Question;
import org.fpnexplorer.lesson.expression.NotComputable.Reason;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedCell;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.QueuedTasks;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.fpnexplorer.ui.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons that drive models without a window: steps, predictions, progress and the way back. */
class LessonModelTest {
  private static final Request OWN =
      new Request(new Source.Noise(), Models.ARTICLE, 3).with(new Resize.Into(64, 64));

  private static final String LESSON =
      """
      lesson: 1
      id: test
      title: Test

      ## One
      > open scene:7
      > model scenes-fpn
      > step m4
      > view maps
      > mode pca
      > top 50
      > nms 0.5
      > pick m5 3 1 2
      > keep wide = width(m5)
      ? How wide is M5?
      = width(m5)
      ! Its height is {height(m5)}.
      ? What is the largest value of P4?
      = max(p4)
      ## Two
      > model article
      ? How wide is P6, in this model?
      - [has(p6)] it is there
      - [else] it is not
      ? And M5, compared with before?
      - [width(m5) < wide] narrower
      - [width(m5) >= wide] not narrower
      """;

  private final Preferences store = Preferences.userRoot().node("org/fpnexplorer/lessontest");
  private final NoticeModel notices = new NoticeModel();
  private SessionModel session;
  private MapsModel maps;
  private ProposalModel proposals;
  private PickModel picks;
  private View shown = View.PATHWAY;

  @TempDir private Path folder;

  @AfterEach
  void forget() throws BackingStoreException {
    store.removeNode();
  }

  private LessonModel lessons(Tasks tasks) {
    session = new SessionModel(tasks, new SessionWorker(Engines.shared()), notices);
    // Nobody looks at maps here, so none is drawn.
    maps = new MapsModel(session, new QueuedTasks(), notices);
    proposals = new ProposalModel(session, tasks, notices);
    picks = new PickModel(session);
    LessonWindow window =
        new LessonWindow() {
          @Override
          public void open(Request request, int nodesComputed) {
            session.open(request, nodesComputed);
          }

          @Override
          public void show(View view) {
            shown = view;
          }

          @Override
          public View shown() {
            return shown;
          }
        };
    session.open(OWN);
    LessonDriver driver = new LessonDriver(session, maps, proposals, picks, window);
    return new LessonModel(tasks, driver, store, notices, Locale.ENGLISH);
  }

  private LessonModel opened() throws IOException {
    LessonModel lessons = lessons(new CurrentThreadTasks());
    lessons.open(file(LESSON));
    return lessons;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("test.lesson"), text);
  }

  private static Question question(LessonModel lessons, int number) {
    return lessons.currentStep().orElseThrow().questions().get(number);
  }

  @Test
  void allLessonsAreThereInOrder() {
    LessonModel lessons = lessons(new CurrentThreadTasks());
    assertThat(lessons.lessons())
        .extracting(lesson -> lesson.id())
        .containsExactlyElementsOf(LessonLibrary.IDS);
  }

  @Test
  void aStepDoesWhatItSays() throws IOException {
    LessonModel lessons = opened();
    assertThat(lessons.problemsProperty().get()).isEmpty();
    assertThat(session.requestProperty().get().model().name()).isEqualTo("scenes-fpn");
    assertThat(session.requestProperty().get().source()).isEqualTo(new Source.Scene(7));
    assertThat(session.currentProperty().get().node().name()).isEqualTo("m4");
    assertThat(shown).isEqualTo(View.MAPS);
    assertThat(maps.modeProperty().get()).isEqualTo(ChannelMode.PCA);
    assertThat(proposals.topProperty().get()).isEqualTo(50);
    assertThat(proposals.nmsThresholdProperty().get()).isEqualTo(0.5);
    PickedCell picked = picks.cellProperty().get();
    assertThat(picked.node().name()).isEqualTo("m5");
    assertThat(picked.channel()).isEqualTo(3);
  }

  @Test
  void aPartThatTheOpenNetworkDoesNotHaveIsNamed() throws IOException {
    LessonModel lessons = lessons(new CurrentThreadTasks());
    lessons.open(
        file(
            """
            lesson: 1
            id: test
            title: Test

            ## One
            > open scene:7
            ## Two
            > switch lateral-4 off
            > step c4
            """));
    session.open(session.requestProperty().get().with(Models.byName("scenes-c4")));
    lessons.next();

    assertThat(lessons.stepProperty().get()).isEqualTo(1);
    assertThat(notices.newestProperty().get().text()).contains("it has no such part");
    assertThat(session.sessionProperty().get().request().switches().isNone()).isTrue();
  }

  @Test
  void aPredictionIsComparedWithWhatIsComputed() throws IOException {
    LessonModel lessons = opened();
    Question width = question(lessons, 0);
    lessons.reveal(width, 14);
    Verdict verdict = lessons.verdicts().get(width);
    assertThat(verdict.isRight()).isTrue();
    assertThat(verdict.solution().orElseThrow().explanation().get(0).plain())
        .isEqualTo("Its height is 10.");
    assertThat(lessons.progress(lessons.lessonProperty().get()).right()).isEqualTo(1);
  }

  @Test
  void onlyTheFirstPredictionCounts() throws IOException {
    LessonModel lessons = opened();
    lessons.reveal(question(lessons, 0), 99);
    lessons.reveal(question(lessons, 0), 14);
    Progress progress = lessons.progress(lessons.lessonProperty().get());
    assertThat(progress.right()).isZero();
    assertThat(progress.predicted()).isEqualTo(1);
  }

  @Test
  void whatIsNotComputedSaysSoAndTheLessonGoesOn() throws IOException {
    LessonModel lessons = opened();
    Question beyond = question(lessons, 1);
    lessons.reveal(beyond, 1);
    Verdict verdict = lessons.verdicts().get(beyond);
    assertThat(verdict.failure().orElseThrow().reason()).isEqualTo(Reason.NOT_YET);
    assertThat(verdict.failure().orElseThrow().subject()).isEqualTo("p4");
    assertThat(lessons.progress(lessons.lessonProperty().get()).predicted()).isZero();
    lessons.next();
    assertThat(session.requestProperty().get().model()).isEqualTo(Models.ARTICLE);
  }

  @Test
  void answersAreOfWhatTheStudentHasOpened() throws IOException {
    LessonModel lessons = opened();
    session.open(session.requestProperty().get().with(new Source.Scene(7, 320, 320)));
    lessons.reveal(question(lessons, 0), 10);
    assertThat(lessons.verdicts().get(question(lessons, 0)).isRight()).isTrue();
  }

  @Test
  void whatWasMeasuredIsThereLater() throws IOException {
    LessonModel lessons = opened();
    lessons.next();
    Question compared = question(lessons, 1);
    lessons.reveal(compared, 0);
    assertThat(lessons.verdicts().get(compared).isRight()).isTrue();
  }

  @Test
  void aLessonIsGoneOnWithWhereItWasLeft() throws IOException {
    LessonModel before = opened();
    before.reveal(question(before, 0), 14);
    before.next();
    LessonModel lessons = opened();
    assertThat(lessons.stepProperty().get()).isEqualTo(1);
    // All that was done on the way is done: the model is the second step's, the picture the
    // first's.
    assertThat(session.requestProperty().get().source()).isEqualTo(new Source.Scene(7));
    lessons.reveal(question(lessons, 1), 0);
    assertThat(lessons.verdicts().get(question(lessons, 1)).failure().orElseThrow().reason())
        .isEqualTo(Reason.NOT_KEPT);
    lessons.restart();
    assertThat(lessons.stepProperty().get()).isZero();
    assertThat(lessons.progress(lessons.lessonProperty().get()).predicted()).isZero();
  }

  @Test
  void behindTheLastStepIsTheEndAndTheWayBack() throws IOException {
    LessonModel lessons = opened();
    lessons.next();
    lessons.next();
    assertThat(lessons.isAtEnd()).isTrue();
    assertThat(lessons.progress(lessons.lessonProperty().get()).isFinished()).isTrue();
    lessons.next();
    assertThat(lessons.isAtEnd()).isTrue();
    lessons.restore();
    assertThat(session.requestProperty().get()).isEqualTo(OWN);
    assertThat(shown).isEqualTo(View.PATHWAY);
    assertThat(proposals.topProperty().get()).isEqualTo(30);
    assertThat(maps.modeProperty().get()).isEqualTo(ChannelMode.USUAL);
    assertThat(lessons.lessonProperty().get()).isNull();
    assertThat(lessons.canRestoreProperty().get()).isFalse();
  }

  @Test
  void ofADamagedLessonTheRestOpens() throws IOException {
    LessonModel lessons = lessons(new CurrentThreadTasks());
    lessons.open(file(LESSON.replace("step m4", "step m9").replace("view maps", "view cellar")));
    assertThat(lessons.problemsProperty().get())
        .extracting(problem -> problem.line())
        .containsExactly(8, 9);
    assertThat(lessons.currentStep()).isPresent();
  }

  @Test
  void whatIsNoLessonLeavesEverythingAsItWas() throws IOException {
    LessonModel lessons = lessons(new CurrentThreadTasks());
    Path file = file("Dear diary");
    lessons.open(file);
    assertThat(lessons.lessonProperty().get()).isNull();
    assertThat(notices.newestProperty().get().text())
        .isEqualTo(file + ": it is no lesson: its first line must say 'lesson: 1'");
    assertThat(session.requestProperty().get()).isEqualTo(OWN);
  }

  @Test
  void anAnswerThatComesAfterTheLessonIsDropped() throws IOException {
    QueuedTasks tasks = new QueuedTasks();
    LessonModel lessons = lessons(tasks);
    tasks.runAll();
    lessons.open(file(LESSON));
    tasks.runAll();
    Question width = question(lessons, 0);
    lessons.reveal(width, 14);
    lessons.close();
    tasks.runAll();
    assertThat(lessons.verdicts()).isEmpty();
  }

  @Test
  void progressThatCannotBeReadIsNone() {
    store.put("odd", "3x");
    assertThat(Progress.load(store, "odd")).isEqualTo(Progress.NOTHING);
    Progress.NOTHING.at(4).marked(2, true).finished().save(store, "odd");
    assertThat(Progress.load(store, "odd")).isEqualTo(new Progress(4, true, "--r"));
  }
}
