package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** No public page says a share of fewer cases than an indicator asks for. */
@ProgramTest
class FewCasesTests {
    private static final int SAME_PAGE = 12;

    /** « 100 % (2 sur 2) », as services say it. */
    private static final Pattern OF = Pattern.compile("% ?\\(\\d+ (?:sur|of) (\\d+)\\)");

    @Autowired MockMvc mvc;

    private final Set<String> faults = new TreeSet<>();
    private int shares;
    private int few;

    @Test
    void aShareOfFewCasesIsToldAsTooFew() throws Exception {
        Deque<String> waiting = new ArrayDeque<>(List.of("/fr/barometre", "/en/barometer"));
        Set<String> known = new HashSet<>(waiting);
        Map<String, Integer> often = new HashMap<>();
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            MockHttpServletResponse answer =
                    mvc.perform(get(URI.create(address))).andReturn().getResponse();
            if (!String.valueOf(answer.getContentType()).startsWith("text/html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.getContentAsString());
            look(address, page);
            for (String next : around(address, page)) {
                String kind = next.replaceAll("[^/]*$", "").replaceAll("=.*", "");
                boolean figure = next.matches("/(fr/barometre|en/barometer)/[^/]*");
                int most = figure ? Integer.MAX_VALUE : SAME_PAGE;
                if (known.add(next) && often.merge(kind, 1, Integer::sum) <= most) {
                    waiting.add(next);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(shares).as("shares that were read").isGreaterThan(100);
        assertThat(few).as("of few cases").isGreaterThan(5);
    }

    /** What a page links to, and a figure for each body by itself. */
    private static Set<String> around(String address, Document page) {
        Set<String> next = new HashSet<>();
        for (Element link : page.select("a[href]")) {
            String to = link.attr("href").replaceAll("#.*", "");
            if (to.startsWith("/fr/barometre") || to.startsWith("/en/barometer")) {
                next.add(to);
            }
        }
        if (address.matches("/fr/barometre")) {
            for (String body : page.select("select[name=o] option").eachAttr("value")) {
                next.add("/fr/barometre?o=" + body);
            }
        }
        return next;
    }

    private void look(String address, Document page) {
        for (Element table : page.select("main table")) {
            List<String> columns = table.select("thead th").eachText();
            int share = Math.max(columns.indexOf("Part"), columns.indexOf("Share"));
            if (share > 0) {
                rows(address, table, share);
            }
        }
        Matcher said = OF.matcher(page.select("main").text().replaceAll("[\u00a0\u202f]", " "));
        while (said.find()) {
            tell(address, Long.parseLong(said.group(1)), "%", said.group());
        }
    }

    /** The number below the line stands before the share, or is the sum of the only column. */
    private void rows(String address, Element table, int share) {
        boolean parts = share == 2;
        long sum = table.select("tbody tr").stream().mapToLong(row -> number(row, share - 1)).sum();
        for (Element row : table.select("tbody tr")) {
            String said = row.child(share).text();
            tell(address, parts ? sum : number(row, share - 1), said, row.text());
        }
    }

    private static long number(Element row, int column) {
        String digits = row.child(column).text().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private void tell(String address, long cases, String said, String where) {
        shares++;
        if (cases < Formula.LEAST) {
            few++;
            if (said.contains("%")) {
                faults.add(address + ": " + where);
            }
        }
    }
}
