package org.fpnexplorer.ui.channels;

import java.util.List;
import org.fpnexplorer.geometry.PaddedInput;
import org.fpnexplorer.network.Node;
import org.fpnexplorer.render.ChannelFigures;
import org.fpnexplorer.render.ChannelMode;
import org.fpnexplorer.render.ChannelOrder;
import org.fpnexplorer.render.Colormap;
import org.fpnexplorer.render.ContactSheet;
import org.fpnexplorer.render.FeatureMap;
import org.fpnexplorer.render.Pictures;
import org.fpnexplorer.render.RangeScope;
import org.fpnexplorer.render.ValueRange;
import org.fpnexplorer.tensor.Pixels;
import org.fpnexplorer.tensor.Tensor;

/**
 * Channels of a map, sorted, as one picture.
 *
 * @param node whose channels they are
 * @param sorted the figures of those shown, in their order
 * @param layout of the picture
 * @param pixels the picture
 * @param all the figures of every channel, by number
 * @param likeness of every channel to the chosen one, by number
 * @param pictures draws single channels with the sheet's ranges
 */
record Sheet(
    Node node,
    List<ChannelFigures> sorted,
    ContactSheet layout,
    Pixels pixels,
    List<ChannelFigures> all,
    double[] likeness,
    Pictures pictures) {

  /**
   * How it is to be made.
   *
   * @param reference the channel that likeness is measured to
   * @param only the channels to show
   * @param aspect width by height of the room for it
   */
  record Style(
      ChannelOrder order,
      int reference,
      List<Integer> only,
      boolean commonRange,
      Colormap colormap,
      double aspect) {}

  /**
   * Sorts and paints. Of no channels there is a sheet without pixels, null.
   *
   * @param tensor 1, C, H, W
   */
  static Sheet of(Node node, Tensor tensor, PaddedInput frame, Style style) {
    List<ChannelFigures> all = ChannelFigures.of(tensor, frame);
    double[] likeness = ChannelFigures.likeness(tensor, style.reference(), frame);
    List<ChannelFigures> sorted =
        style.order().sort(style.only().stream().map(all::get).toList(), likeness);
    Pictures pictures =
        new Pictures(
            List.of(FeatureMap.of(node, tensor)),
            style.commonRange() ? RangeScope.MAP : RangeScope.CHANNEL,
            style.colormap(),
            frame);
    if (sorted.isEmpty()) {
      return new Sheet(node, sorted, null, null, all, likeness, pictures);
    }
    ContactSheet layout = ContactSheet.fitting(tensor.shape(), sorted.size(), style.aspect());
    Pixels pixels =
        layout.render(
            tensor,
            sorted.stream().map(ChannelFigures::channel).toList(),
            channel -> range(pictures, node, channel),
            style.colormap(),
            frame);
    return new Sheet(node, sorted, layout, pixels, all, likeness, pictures);
  }

  private static ValueRange range(Pictures pictures, Node node, int channel) {
    return pictures.range(node.name(), ChannelMode.channel(channel)).orElseThrow();
  }

  /** The range that a channel is drawn with. */
  ValueRange range(int channel) {
    return range(pictures, node, channel);
  }

  /** One channel, a pixel a cell. */
  Pixels picture(int channel) {
    return pictures.render(node.name(), ChannelMode.channel(channel), 1);
  }

  /** A channel's place in the sheet; -1 if it is left out. */
  int place(int channel) {
    for (int place = 0; place < sorted.size(); place++) {
      if (sorted.get(place).channel() == channel) {
        return place;
      }
    }
    return -1;
  }
}
