package org.parvis.content.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.parvis.content.Listed;
import org.parvis.content.Pages;
import org.parvis.content.Section;
import org.parvis.organizations.Organizations;
import org.parvis.platform.words.SafeWords;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whether the links of a page that stay on this site lead anywhere. */
@Component
class SiteLinks {
    private static final int WORDS = 4;

    private final Pages pages;
    private final Listed services;
    private final Organizations organizations;
    private final RequestMappingHandlerMapping routes;

    SiteLinks(
            Pages pages,
            Listed services,
            Organizations organizations,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.pages = pages;
        this.services = services;
        this.organizations = organizations;
        this.routes = routes;
    }

    /**
     * A link of a page.
     *
     * @param line where it stands, from 1, in the words
     */
    record Found(String address, int line) {
        /** The page alone, without what is asked of it or a place in it. */
        String path() {
            return address.replaceFirst("[?#].*", "");
        }
    }

    /** The links of some words that stay on this site. */
    static List<Found> in(String words) {
        List<Found> found = new ArrayList<>();
        SafeWords.parser()
                .parse(words)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                add(link.getDestination(), link);
                                visitChildren(link);
                            }

                            @Override
                            public void visit(LinkReferenceDefinition link) {
                                add(link.getDestination(), link);
                            }

                            private void add(String address, Node at) {
                                if (address.startsWith("/")) {
                                    List<SourceSpan> spans = at.getSourceSpans();
                                    int line =
                                            spans.isEmpty()
                                                    ? 1
                                                    : spans.getFirst().getLineIndex() + 1;
                                    found.add(new Found(address, line));
                                }
                            }
                        });
        return found;
    }

    /** Those that lead nowhere. */
    List<Found> broken(String words) {
        return in(words).stream().filter(link -> !leads(link.path())).toList();
    }

    private boolean leads(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length >= WORDS) {
            String place = "/" + parts[1] + "/" + parts[2];
            Optional<Section> section = section(place, parts[1]);
            if (section.isPresent() && section.get() != Section.BODIES) {
                return parts.length == WORDS && pages.at(path).isPresent();
            }
            if (section.isPresent() && organizations.byCode(parts[3]).isEmpty()
                    || parts[2].equals("services") && !services.standsAt(parts[3])) {
                return false;
            }
        }
        PathContainer asked = PathContainer.parsePath(path);
        return routes.getHandlerMethods().keySet().stream()
                .map(RequestMappingInfo::getPathPatternsCondition)
                .filter(Objects::nonNull)
                .flatMap(condition -> condition.getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(asked));
    }

    private static Optional<Section> section(String place, String lang) {
        return Arrays.stream(Section.values())
                .filter(section -> section.path(lang).equals(place))
                .findFirst();
    }
}
