package org.fpnexplorer.ui;

import org.fpnexplorer.engine.TorchEngine;
import org.fpnexplorer.ui.anchor.AnchorModel;
import org.fpnexplorer.ui.anchor.ObjectnessModel;
import org.fpnexplorer.ui.channels.ChannelsModel;
import org.fpnexplorer.ui.cost.CostModel;
import org.fpnexplorer.ui.declaration.DeclarationModel;
import org.fpnexplorer.ui.field.FieldModel;
import org.fpnexplorer.ui.inspector.InspectorModel;
import org.fpnexplorer.ui.nms.NmsModel;
import org.fpnexplorer.ui.objects.ObjectsModel;
import org.fpnexplorer.ui.training.TrainingModel;

/** What one window knows: what is open, what is chosen of it, and what every view tells of it. */
final class WindowModels {
  final Settings settings;
  final Tasks tasks;
  final NoticeModel notices = new NoticeModel();
  final ComfortModel comfort;
  final SessionModel session;
  final Player player;
  final PickModel picks;
  final HoverModel hover = new HoverModel();
  final MapsModel maps;
  final ProposalModel proposals;
  final ExportModel export;
  final TrainingModel training;
  final CostModel cost;
  final DeclarationModel declaration;
  final InspectorModel inspector;
  final ChannelsModel channels;
  final FieldModel field;
  final AnchorModel anchor;
  final ObjectnessModel objectness;
  final NmsModel nms;
  final ObjectsModel objects;

  /** Nothing is open yet; settings are as they were left, and kept as they are changed. */
  WindowModels(Settings settings, Tasks tasks, TorchEngine engine) {
    this.settings = settings;
    this.tasks = tasks;
    comfort = new ComfortModel(settings);
    session = new SessionModel(tasks, new SessionWorker(engine), notices);
    session.granularityProperty().set(settings.granularity());
    player = new Player(session);
    player.jumpingProperty().bind(comfort.reducedMotionProperty());
    picks = new PickModel(session);
    maps = new MapsModel(session, tasks, notices);
    proposals = new ProposalModel(session, tasks, notices);
    export = new ExportModel(session, maps, tasks, notices);
    training = new TrainingModel(tasks, engine, session, notices, TrainingResult.KEPT);
    cost = new CostModel(session, tasks, notices);
    declaration = new DeclarationModel(session, picks, tasks, notices);
    inspector = new InspectorModel(session, picks, notices);
    channels = new ChannelsModel(session, maps, picks, settings, tasks, notices);
    field = new FieldModel(session, maps, picks, tasks, notices);
    anchor = new AnchorModel(session, proposals, picks);
    objectness = new ObjectnessModel(session, maps, tasks, notices);
    nms = new NmsModel(session, proposals, tasks, notices);
    nms.jumpingProperty().bind(comfort.reducedMotionProperty());
    objects = new ObjectsModel(session, tasks, notices);
  }
}
