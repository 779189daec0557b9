package org.parvis.participation.budget;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.parvis.participation.budget.Tally.ByRule;
import org.parvis.participation.count.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * A count as it is kept: what its page says of it, so that nobody who reads the page waits for a
 * count.
 *
 * @param raises how often shares were raised in vain; nothing where the rule came to its end
 * @param votes of each project, or its points
 * @param byRule the sealed rule first; none where it did not come to its end
 */
record CountText(long raises, Map<String, Long> votes, List<ByRule> byRule) {
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Outcome.Reason.class, NamedReason.class).build();

    /** By which word a reason is read again. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "why")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outcome.Paid.class, name = "paid"),
        @JsonSubTypes.Type(value = Outcome.Fits.class, name = "fits"),
        @JsonSubTypes.Type(value = Outcome.NotPaid.class, name = "not-paid"),
        @JsonSubTypes.Type(value = Outcome.TooDear.class, name = "too-dear"),
        @JsonSubTypes.Type(value = Outcome.Unsupported.class, name = "unsupported")
    })
    private interface NamedReason {}

    static CountText endless(long raises) {
        return new CountText(raises, Map.of(), List.of());
    }

    static CountText read(String text) {
        return JSON.readValue(text, CountText.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }
}
