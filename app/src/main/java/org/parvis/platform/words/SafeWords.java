package org.parvis.platform.words;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What words that a pack brings may hold: no markup of pages, no picture, and links only to places
 * that a person can go to. What is shown is made safe again where it is shown; here its author is
 * told.
 */
public final class SafeWords {
    private static final String PICTURE = "picture";
    private static final Parser PARSER = parser();
    private static final Pattern OWN =
            Pattern.compile("/[a-z]{2}(/[A-Za-z0-9._~/?=&#-]*)?|#[A-Za-z0-9-]+");
    private static final Set<String> SCHEMES = Set.of("https", "mailto", "tel");
    private static final Pattern SCHEME =
            Pattern.compile("[\\s\\p{Cc}\\p{Cf}]*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> RUN = Set.of("javascript", "vbscript", "data");

    private SafeWords() {}

    /** The parser whose nodes know their line. */
    public static Parser parser() {
        return Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    }

    /**
     * The first thing that may not stand there.
     *
     * @param kind `html`, `picture` or `link`
     * @param line from 1, in the words
     */
    public record Wrong(String kind, String what, int line) {}

    public static Optional<Wrong> wrong(String words) {
        var scheme = SCHEME.matcher(words);
        if (scheme.matches() && RUN.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            return Optional.of(new Wrong("link", scheme.group(1), 1));
        }
        // most words hold neither: they are not parsed
        return words.indexOf('<') < 0 && words.indexOf('[') < 0
                ? Optional.empty()
                : wrong(PARSER.parse(words));
    }

    public static Optional<Wrong> wrong(Node words) {
        return looking(words).stream().findFirst();
    }

    /** The same where pictures may stand, which whoever asks looks at. */
    public static Optional<Wrong> wrongBesidePictures(Node words) {
        return looking(words).stream().filter(wrong -> !wrong.kind().equals(PICTURE)).findFirst();
    }

    private static List<Wrong> looking(Node words) {
        List<Wrong> found = new ArrayList<>();
        words.accept(new Looking(found));
        return found;
    }

    /** Whether an address leads where a person can go: https, or a path of this site. */
    public static boolean leads(String address) {
        return OWN.matcher(address).matches() && !address.contains("..") || isUri(address, SCHEMES);
    }

    /** Whether an address is that of a page where something was read, encrypted or not. */
    public static boolean cites(String address) {
        return isUri(address, Set.of("https", "http"));
    }

    private static boolean isUri(String address, Set<String> schemes) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            return scheme != null
                    && schemes.contains(scheme)
                    && (!scheme.startsWith("http")
                            || uri.getHost() != null && uri.getRawUserInfo() == null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static final class Looking extends AbstractVisitor {
        private final List<Wrong> found;

        Looking(List<Wrong> found) {
            this.found = found;
        }

        @Override
        public void visit(HtmlBlock html) {
            add("html", html.getLiteral(), html);
        }

        @Override
        public void visit(HtmlInline html) {
            add("html", html.getLiteral(), html);
        }

        @Override
        public void visit(Image image) {
            add(PICTURE, image.getDestination(), image);
        }

        @Override
        public void visit(Link link) {
            address(link.getDestination(), link);
            visitChildren(link);
        }

        @Override
        public void visit(LinkReferenceDefinition link) {
            address(link.getDestination(), link);
        }

        private void address(String address, Node at) {
            if (!leads(address)) {
                add("link", address, at);
            }
        }

        private void add(String kind, String what, Node at) {
            List<SourceSpan> spans = at.getSourceSpans();
            int line = spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
            found.add(new Wrong(kind, what.lines().findFirst().orElse("").strip(), line));
        }
    }
}
