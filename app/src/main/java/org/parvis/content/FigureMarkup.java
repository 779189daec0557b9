package org.parvis.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.parvis.content.pictures.Picture;
import org.parvis.content.pictures.PictureFile;
import org.parvis.ds.Words;

/**
 * Writes figures. What a page holds in memory names its pictures; where they stand, how large they
 * are and whether they are there at all is filled in when the page is shown.
 */
final class FigureMarkup implements NodeRenderer {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "<figure><img src=\"pictures/("
                            + Picture.NAME.pattern()
                            + ")\" alt=\"([^\"]*)\" />");

    private final HtmlWriter html;

    FigureMarkup(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Figure.class);
    }

    @Override
    public void render(Node node) {
        Figure figure = (Figure) node;
        Map<String, String> image = new LinkedHashMap<>();
        image.put("src", Picture.FOLDER + "/" + figure.name());
        image.put("alt", figure.says());
        html.line();
        html.tag("figure");
        html.tag("img", image, true);
        if (!figure.caption().isEmpty()) {
            html.tag("figcaption");
            html.text(figure.caption());
            html.tag("/figcaption");
        }
        html.tag("/figure");
        html.line();
    }

    /** The names of the pictures that safe markup shows. */
    static Set<String> names(String markup) {
        Set<String> names = new LinkedHashSet<>();
        if (markup.contains("<figure>")) {
            WRITTEN.matcher(markup).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    /** Safe markup with the pictures of a shelf; of one that is not there, with what it says. */
    static String fill(String markup, PictureShelf shelf, Words w) {
        return markup.contains("<figure>")
                ? WRITTEN.matcher(markup)
                        .replaceAll(found -> Matcher.quoteReplacement(figure(found, shelf, w)))
                : markup;
    }

    private static String figure(MatchResult found, PictureShelf shelf, Words w) {
        String says = found.group(2);
        return shelf.find(found.group(1))
                .map(picture -> image(picture, says, shelf, w.lang()))
                .orElseGet(() -> "<figure class=\"pv-figure\">" + instead(says, w));
    }

    private static String instead(String says, Words w) {
        return says.isEmpty() ? "" : "<p>" + w.say("content.picture.says") + " " + says + "</p>";
    }

    private static String image(Picture picture, String says, PictureShelf shelf, String lang) {
        String wide = shelf.address(picture.file(picture.width()), lang);
        String narrow = shelf.address(picture.file(PictureFile.NARROW), lang);
        String sources =
                picture.narrows()
                        ? " srcset=\"%s %dw, %s %dw\" sizes=\"(max-width: 44rem) 94vw, 42rem\""
                                .formatted(narrow, PictureFile.NARROW, wide, picture.width())
                        : "";
        return "<figure class=\"pv-figure\"><img src=\"%s\"%s alt=\"%s\" width=\"%d\" height=\"%d\""
                        .formatted(wide, sources, says, picture.width(), picture.height())
                + " loading=\"lazy\" decoding=\"async\">";
    }
}
