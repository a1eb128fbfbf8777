package org.fpnexplorer.ui.proposals;

import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.fpnexplorer.ui.HoverModel;
import org.fpnexplorer.ui.MapsModel;
import org.fpnexplorer.ui.PickedAnchor;
import org.fpnexplorer.ui.ProposalModel;
import org.fpnexplorer.ui.SessionModel;

/** The original image with the proposals over it and, beside it, how they are selected. */
public final class ProposalsView extends HBox {
  /**
   * Follows the session; what is pointed at here is marked in every other view.
   *
   * @param explain shows the life of the anchor that a box came from
   */
  public ProposalsView(
      SessionModel session,
      MapsModel maps,
      HoverModel hover,
      ProposalModel proposals,
      Consumer<PickedAnchor> explain) {
    getStylesheets().add(ProposalsView.class.getResource("proposals.css").toExternalForm());
    getStyleClass().add("proposals-view");
    PointerModel pointer = new PointerModel(session, hover, proposals);
    ProposalPicture picture =
        new ProposalPicture(session, maps, hover, proposals, pointer, explain);
    HBox.setHgrow(picture, Priority.ALWAYS);
    getChildren().setAll(picture, new ProposalControls(session, proposals, pointer));
  }
}
