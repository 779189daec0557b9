package org.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A {@link SharedForm} that its owner began, and somebody else who reaches one part of it by a
 * link.
 */
public final class SharedDraft {
    private static final Pattern SECRET = Pattern.compile("([2-9A-Z]{5}-){2}[2-9A-Z]{5}");
    private static final Pattern SHARE =
            Pattern.compile("name=\"share\" value=\"([0-9a-f-]{36})\"");

    public final Visitor owner;
    public final Visitor other;
    public final String form;
    private final String part;

    private SharedDraft(Visitor owner, Visitor other, String form, String part) {
        this.owner = owner;
        this.other = other;
        this.form = form;
        this.part = part;
    }

    /** Begins the form of that code; both come from that network, as {@code 10.8.0}. */
    public static SharedDraft begin(MockMvc mvc, String code, String part, String network)
            throws Exception {
        Visitor owner = new Visitor(mvc).from(network + ".1");
        Visitor other = new Visitor(mvc).from(network + ".2");
        String form = RoomBooking.begin(owner, code);
        owner.send(form + "/you", "_asked", "email", "email", "a@exemple.ca");
        return new SharedDraft(owner, other, form, part);
    }

    /** Where the owner sees and opens the part that others fill in. */
    public String together() {
        return form + "/avec/" + part;
    }

    /** The owner asks for a link to hand over; gives its code. */
    public String code() throws Exception {
        owner.open(together());
        MockHttpServletResponse given = owner.send(together(), "how", "link");
        assertThat(given.getStatus()).isEqualTo(200);
        return found(SECRET, given).group();
    }

    public void withdraw() throws Exception {
        String share = found(SHARE, owner.open(together())).group(1);
        owner.send(together() + "/retirer", "share", share);
    }

    private static Matcher found(Pattern what, MockHttpServletResponse page) throws Exception {
        Matcher found = what.matcher(page.getContentAsString());
        assertThat(found.find()).isTrue();
        return found;
    }
}
