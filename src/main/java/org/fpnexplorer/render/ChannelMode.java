package org.fpnexplorer.render;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fpnexplorer.text.Texts;

/**
 * How the channels of a feature map become one picture.
 *
 * @param kind the way
 * @param channel which one, from 0, where the kind is a single channel; otherwise 0
 */
public record ChannelMode(Kind kind, int channel) {
  private static final Texts TEXTS = Texts.of(ChannelMode.class);

  /**
   * @throws IllegalArgumentException if the channel is negative
   */
  public ChannelMode {
    if (channel < 0) {
      throw new IllegalArgumentException(TEXTS.get("channel.negative", channel));
    }
  }

  /** The ways to turn channels into a picture. */
  public enum Kind {
    /** The mean over the channels. */
    MEAN,
    /** The largest value over the channels. */
    MAX,
    /**
     * The root mean square over the channels. Not the sum of squares, so that maps of 256 and of
     * 2048 channels compare.
     */
    ENERGY,
    /** The three strongest principal components as red, green and blue. */
    PCA,
    /** One channel alone. */
    CHANNEL,
    /** All channels side by side. */
    SHEET
  }

  public static final ChannelMode MEAN = new ChannelMode(Kind.MEAN, 0);
  public static final ChannelMode MAX = new ChannelMode(Kind.MAX, 0);
  public static final ChannelMode ENERGY = new ChannelMode(Kind.ENERGY, 0);
  public static final ChannelMode PCA = new ChannelMode(Kind.PCA, 0);
  public static final ChannelMode SHEET = new ChannelMode(Kind.SHEET, 0);

  /**
   * What window and export begin with: where a map responds at all, whatever its channels' signs.
   */
  public static final ChannelMode USUAL = ENERGY;

  /** One channel alone, counted from 0. */
  public static ChannelMode channel(int channel) {
    return new ChannelMode(Kind.CHANNEL, channel);
  }

  /**
   * Reads one item of the command line: {@code mean}, {@code max}, {@code energy}, {@code pca},
   * {@code sheet} or a channel's number.
   *
   * @throws IllegalArgumentException if it is none of them; the message lists them
   */
  public static ChannelMode parse(String text) {
    if (text.matches("\\d{1,9}")) {
      return channel(Integer.parseInt(text));
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.CHANNEL && lower(kind).equals(text))
        .findFirst()
        .map(kind -> new ChannelMode(kind, 0))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    TEXTS.get(
                        "mode.unknown",
                        text,
                        Arrays.stream(Kind.values())
                            .filter(kind -> kind != Kind.CHANNEL)
                            .map(ChannelMode::lower)
                            .collect(Collectors.joining(", ")))));
  }

  /** As in file names: {@code mean}, {@code channel-0017}. */
  public String name() {
    return kind == Kind.CHANNEL ? String.format(Locale.ROOT, "channel-%04d", channel) : lower(kind);
  }

  private static String lower(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return name();
  }
}
