package org.parvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.access.AccessTable.Row;
import org.parvis.access.RouteTable.Route;
import org.parvis.feed.Feed;
import org.parvis.testing.ProgramInPort;
import org.parvis.testing.Thorough;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No page, mail or letter that somebody is shown has a name, a code, a key or a raw value of the
 * program in it: each route in each language, as each role that it lets in, and what these link to.
 * Its people are seeded once in a program of their own.
 */
@Tag("installation")
@ProgramInPort
@TestPropertySource(properties = "parvis.tests.seeded=plain-words")
class PlainWordsTests {
    /** How many roles look at each route; and how many more pages of it links lead to. */
    private static final int ROLES = Thorough.times(1, 3);

    private static final int SAME_ROUTE = Thorough.times(2, 4);

    @LocalServerPort int port;
    @Autowired Feed feed;
    @Autowired ObjectProvider<Task<?>> jobs;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final AccessTable table = AccessTable.read("/access/routes.txt");
    private final Map<String, String> faults = new TreeMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> followed = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> read = new TreeSet<>();

    @Test
    void noPageMailOrLetterShowsANameOrACodeOfTheProgram() {
        List<Route> routes = RouteTable.of(mapping);
        routes.forEach(route -> route.patterns().forEach(p -> words.addAll(List.of(p.split("/")))));
        try (World world = Seed.in(port, this::round)) {
            world.roles().forEach((role, visitor) -> walk(world, role, visitor, routes));
        }
        assertThat(read).as("kinds of pages that were read").hasSizeGreaterThan(300);
        assertThat(faults).isEmpty();
    }

    private void walk(World world, String role, Visitor visitor, List<Route> routes) {
        Deque<String> waiting = new ArrayDeque<>();
        Set<String> known = new HashSet<>();
        for (Route route : routes) {
            Row row = Objects.requireNonNull(table.rows().get(route.name()), route.name());
            if (route.method().equals("GET") && row.may().contains(role) && row.answer() == 200) {
                route.patterns().stream()
                        .map(pattern -> Matrix.filled(pattern, row, world))
                        .filter(address -> asked.merge(address, 1, Integer::sum) <= ROLES)
                        .filter(known::add)
                        .forEach(waiting::add);
            }
        }
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            Answer answer = visitor.send("GET", address, List.of(), "");
            String type = answer.header("content-type");
            if (answer.status() == 200 && type.startsWith("text/html")) {
                Document page = Jsoup.parse(answer.text(), "http://localhost" + address);
                look(role, address, RawText.on(page));
                for (Element link : page.select("a[href]")) {
                    follow(link.absUrl("href"), known, waiting);
                }
            } else if (answer.status() == 200 && type.startsWith("application/pdf")) {
                look(role, address, RawText.in(text(answer.body()), !address.startsWith("/en")));
            }
        }
    }

    private void follow(String url, Set<String> known, Deque<String> waiting) {
        if (!url.startsWith("http://localhost/") || url.contains("deconnexion")) {
            return;
        }
        URI uri = URI.create(url);
        String query = uri.getRawQuery();
        String address = uri.getRawPath() + (query == null ? "" : "?" + query);
        if (known.add(address) && followed.merge(kind(address), 1, Integer::sum) <= SAME_ROUTE) {
            waiting.add(address);
        }
    }

    private void look(String role, String address, Set<String> found) {
        read.add(kind(address));
        for (String fault : found) {
            faults.putIfAbsent(fault, role + " " + address);
        }
    }

    /** The address without what names one thing of many. */
    private String kind(String address) {
        return Stream.of(address.replaceAll("\\?.*", "").split("/"))
                .map(part -> words.contains(part) ? part : "*")
                .collect(Collectors.joining("/"));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void round() {
        feed.drain();
        jobs.stream()
                .filter(job -> job.getName().equals("intake-batches"))
                .forEach(PlainWordsTests::run);
    }

    @SuppressWarnings("NullAway") // this job does not ask in what it runs
    private static <T> void run(Task<T> job) {
        job.execute(job.instance("now"), null);
    }
}
