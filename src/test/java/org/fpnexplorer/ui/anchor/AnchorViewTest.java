package org.fpnexplorer.ui.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fpnexplorer.anchors.Detection;
import org.fpnexplorer.engine.Engines;
import org.fpnexplorer.network.Models;
import org.fpnexplorer.network.Resize;
import org.fpnexplorer.session.Request;
import org.fpnexplorer.session.Source;
import org.fpnexplorer.ui.BoxKind;
import org.fpnexplorer.ui.CurrentThreadTasks;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.Messages;
import org.fpnexplorer.ui.NoticeModel;
import org.fpnexplorer.ui.PickModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;
import org.fpnexplorer.ui.SessionWorker;
import org.fpnexplorer.ui.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The view with a real pass behind it. */
@ExtendWith(ApplicationExtension.class)
class AnchorViewTest {
  private static final SessionWorker WORKER = new SessionWorker(Engines.shared());

  private final Tasks tasks = new CurrentThreadTasks();
  private final NoticeModel notices = new NoticeModel();
  private final SessionModel session = new SessionModel(tasks, WORKER, notices);
  private final MapsModel maps = new MapsModel(session, tasks, notices);
  private final ProposalModel proposals = new ProposalModel(session, tasks, notices);
  private final PickModel picks = new PickModel(session);
  private AnchorModel model;
  private AnchorView view;

  @Start
  void start(Stage stage) {
    model = new AnchorModel(session, proposals, picks);
    view = new AnchorView(session, maps, model, new ObjectnessModel(session, maps, tasks, notices));
    view.setStyle("-fx-font-size: 13px");
    Scene scene = new Scene(view, 1220, 640);
    scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
    session.open(new Request(new Source.Noise(), Models.ARTICLE, 5).with(new Resize.Into(64, 64)));
  }

  private String title() {
    return ((Label) view.lookup(".anchor-title")).getText();
  }

  @Test
  void clicksAndKeysChooseAnchorsAndStages(FxRobot robot) {
    robot.interact(() -> model.pick(new PickedAnchor(3, 4, 4, 0)));
    assertThat(title()).isEqualTo("P3, row 4, column 4, anchor 1");
    assertThat(view.lookupAll(".anchor-stage")).hasSize(AnchorStage.values().length);

    robot.clickOn(".anchor-picture");
    assertThat(picks.anchorProperty().get().level()).isEqualTo(3);
    robot.interact(() -> model.pick(new PickedAnchor(3, 4, 4, 0)));
    robot.type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.PAGE_DOWN);
    assertThat(picks.anchorProperty().get()).isEqualTo(new PickedAnchor(3, 5, 5, 0));
    assertThat(model.stageProperty().get()).isEqualTo(AnchorStage.LOGIT);

    robot.clickOn("P4");
    assertThat(picks.anchorProperty().get().level()).isEqualTo(4);
    robot.clickOn(".anchor-map");
    // Of the first map: P2, the first anchor of a cell.
    assertThat(picks.anchorProperty().get().level()).isEqualTo(2);
    assertThat(picks.anchorProperty().get().anchor()).isZero();
  }

  @Test
  void everyStageCanBeDrawnAndBeforeTheEndThereIsNone(FxRobot robot) {
    for (AnchorStage stage : AnchorStage.values()) {
      robot.interact(() -> model.stageProperty().set(stage));
      robot.interact(view::layout);
      assertThat(view.lookup(".anchor-picture").getAccessibleText())
          .contains(Messages.get("anchor.stage." + stage));
    }
    robot.interact(session::first);
    assertThat(title()).isEmpty();
    robot.clickOn(".anchor-picture");
    assertThat(picks.anchorProperty().get()).isNull();
  }

  @Test
  void whereThereAreDetectionsTheStoryGoesOnInTheBoxHead(FxRobot robot) {
    assertThat(rows()).hasSize(AnchorStage.TO_PROPOSALS.size());
    robot.interact(
        () ->
            session.open(
                new Request(new Source.Noise(), Models.byName("fasterrcnn-resnet50-fpn"), 5)
                    .with(new Resize.Into(64, 64))));
    assertThat(rows()).hasSize(AnchorStage.TO_DETECTIONS.size());
    Detection told = roi().detection();
    assertThat(roi().place()).hasValue(0);
    Detection other =
        roi().likeliest().stream().filter(one -> !one.equals(told)).findFirst().orElseThrow();

    robot.clickOn(BoxHeadText.brief(roi(), other));
    assertThat(roi().detection()).isEqualTo(other);
    for (AnchorStage stage : AnchorStage.TO_DETECTIONS) {
      robot.interact(() -> model.stageProperty().set(stage));
      robot.interact(view::layout);
    }
    robot.interact(() -> proposals.kindProperty().set(BoxKind.PROPOSALS));
    assertThat(rows()).hasSize(AnchorStage.TO_PROPOSALS.size());
  }

  private RoiLife roi() {
    return model.lifeProperty().get().roi().orElseThrow();
  }

  private List<Node> rows() {
    return view.lookupAll(".anchor-stage").stream().filter(Node::isVisible).toList();
  }
}
