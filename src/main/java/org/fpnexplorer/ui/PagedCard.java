package org.fpnexplorer.ui;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A part of the window with several pages, one at a time; a page may be a view of its own, and is
 * made when it is first turned to.
 */
final class PagedCard extends BorderPane {
  private final HBox tabs = new HBox();
  private final StackPane fill = new StackPane();
  private final ToggleGroup group = new ToggleGroup();
  private final List<Page> pages = new ArrayList<>();

  private static final class Page {
    private final ToggleButton tab;
    private final Optional<Command> fill;
    private final Supplier<Node> maker;
    private Node content;

    private Page(ToggleButton tab, Optional<Command> fill, Supplier<Node> maker) {
      this.tab = tab;
      this.fill = fill;
      this.maker = maker;
    }

    private Node content() {
      if (content == null) {
        content = maker.get();
      }
      return content;
    }
  }

  PagedCard() {
    getStyleClass().addAll("card", "paged-card");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox header = new HBox(tabs, gap, fill);
    header.getStyleClass().add("card-header");
    setTop(header);
    setMinSize(0, 0);
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                // A toggle pressed again would leave no page.
                group.selectToggle(before);
              } else {
                turn((ToggleButton) now);
              }
            });
  }

  /** Adds a page that is no view. */
  void add(String title, String tip, Node content) {
    add(title, tip, Optional.empty(), () -> content);
  }

  /** Adds a page that the command can fill the window with. */
  void add(Command view, Supplier<Node> content) {
    String tip = Messages.get("command." + view.id() + ".tip");
    add(view.title(), Shortcuts.hint(tip, view.shortcut()), Optional.of(view), content);
  }

  private void add(String title, String tip, Optional<Command> view, Supplier<Node> content) {
    ToggleButton tab = new ToggleButton(title);
    tab.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "page-tab");
    tab.setTooltip(new Tooltip(tip));
    tab.setAccessibleText(title);
    tab.setToggleGroup(group);
    tabs.getChildren().add(tab);
    pages.add(new Page(tab, view, content));
    if (pages.size() == 1) {
      tab.setSelected(true);
    }
  }

  private void turn(ToggleButton tab) {
    Page page = pages.stream().filter(one -> one.tab == tab).findFirst().orElseThrow();
    setCenter(page.content());
    fill.getChildren().setAll(page.fill.map(PagedCard::fillButton).stream().toList());
  }

  private static Button fillButton(Command fill) {
    Button button = fill.button();
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    return button;
  }

  /** Turns to the page that the command can fill the window with. */
  void show(Command view) {
    pages.stream()
        .filter(page -> page.fill.filter(view::equals).isPresent())
        .forEach(page -> page.tab.setSelected(true));
  }
}
