package org.parvis.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.parvis.kernel.Refusal;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.words.SafeWords;

/**
 * Reads one Markdown file: lines of "key: value" between two "---", then the words. A file that is
 * not as it should be is refused with its line, not guessed.
 */
public final class ContentFile {
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)\\.(fr|en)\\.md");
    static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,60}");

    private static final Parser MARKDOWN = SafeWords.parser();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .nodeRendererFactory(FigureMarkup::new)
                    .build();
    private static final PolicyFactory SAFE =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "h2",
                            "h3",
                            "p",
                            "ul",
                            "ol",
                            "li",
                            "strong",
                            "em",
                            "code",
                            "pre",
                            "br",
                            "blockquote",
                            "figure",
                            "figcaption",
                            "img",
                            "a")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowAttributes("src", "alt")
                    .onElements("img")
                    .allowStandardUrlProtocols()
                    .allowUrlProtocols("tel")
                    .toFactory();

    /** A file that cannot be a page: which, where, why. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        private final int line;
        private final @Nullable String key;

        Refused(String file, int line, String reason, String what) {
            this(file, line, null, reason, what);
        }

        private Refused(String file, int line, @Nullable String key, String reason, String what) {
            super(reason, null, false, false);
            this.line = line;
            this.key = key;
            this.refusal = Refusal.of("content.file." + reason, file, line, what);
        }

        /** For what the heading says under that key; its line is that of the key. */
        static Refused head(
                String file, Map<String, String> head, String key, String reason, String what) {
            int at = List.copyOf(head.keySet()).indexOf(key);
            return new Refused(file, Math.max(at, 0) + 2, key, reason, what);
        }

        /** What in the heading is wrong; nothing for what the words say. */
        public @Nullable String key() {
            return key;
        }

        public Refusal refusal() {
            return refusal;
        }

        /** Its line in the file, from 1. */
        public int line() {
            return line;
        }
    }

    private ContentFile() {}

    static ContentText read(Section section, Path file, BinaryOperator<String> typeset) {
        return read(section, String.valueOf(file.getFileName()), ContentPack.text(file), typeset);
    }

    /** The same of a text that stands under that name, in a folder or elsewhere. */
    static ContentText read(
            Section section, String file, String text, BinaryOperator<String> typeset) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new Refused(file, 1, "name", "");
        }
        return page(section, file, name, PageText.read(file, text), typeset);
    }

    private static ContentText page(
            Section section,
            String file,
            Matcher name,
            PageText written,
            BinaryOperator<String> typeset) {
        Map<String, String> head = written.head();
        String stem = name.group(1);
        String lang = name.group(2);
        UnaryOperator<String> set = text -> typeset.apply(lang, text);
        String slug = need(file, head, "slug");
        if (!SLUG.matcher(slug).matches()) {
            throw Refused.head(file, head, "slug", "badSlug", slug);
        }
        LocalDate reviewed = day(file, head, "reviewed");
        if (reviewed == null) {
            throw Refused.head(file, head, "reviewed", "missing", "reviewed");
        }
        Placing placing = PlacingReader.read(section, file, head, set);
        Node node = words(file, written, set);
        PartsReader parts = new PartsReader(file, written.first());
        parts.look(placing.kind(), node);
        String html = html(node);
        String text = PlainText.of(node);
        return new ContentText(
                stem,
                lang,
                slug,
                set.apply(need(file, head, "title")),
                set.apply(need(file, head, "summary")),
                set.apply(need(file, head, "owner")),
                head.get("body"),
                reviewed,
                day(file, head, "review-by"),
                Ending.read(file, head),
                html,
                text,
                parts.cut(node, ContentFile::html),
                section,
                placing);
    }

    private static String html(Node words) {
        return SAFE.sanitize(HTML.render(words));
    }

    /** Its words, if nothing stands there that may not, with the signs of its language. */
    private static Node words(String file, PageText written, UnaryOperator<String> set) {
        Node node = MARKDOWN.parse(written.words());
        SafeWords.wrongBesidePictures(node)
                .ifPresent(
                        wrong -> {
                            throw new Refused(
                                    file,
                                    written.first() + wrong.line(),
                                    wrong.kind(),
                                    wrong.what());
                        });
        FigureReader.figures(file, written.first(), node, set);
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        text.setLiteral(set.apply(text.getLiteral()));
                    }
                });
        return node;
    }

    static String need(String file, Map<String, String> head, String key) {
        String value = head.get(key);
        if (value == null || value.isEmpty()) {
            throw Refused.head(file, head, key, "missing", key);
        }
        return value;
    }

    /** What a value lists between commas. */
    static List<String> listed(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    static @Nullable LocalDate day(String file, Map<String, String> head, String key) {
        String value = head.get(key);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Refused.head(file, head, key, "date", key);
        }
    }
}
