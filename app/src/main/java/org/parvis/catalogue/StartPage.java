package org.parvis.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;

/** What one reads before starting: for whom, what it takes, by which doors, what if refused. */
public record StartPage(
        @Key(says = "One short paragraph under the title") LocalizedText lead,
        @Key(says = "For whom") LocalizedText who,
        @Key(says = "What a person needs at hand") List<LocalizedText> needs,
        @Key(says = "What it costs") LocalizedText cost,
        @Key(says = "Minutes to fill the form in") int minutes,
        @Key(says = "What a person receives in the end") LocalizedText result,
        @Key(says = "The term of the process that says how long the law gives") String term,
        @Key(says = "That term in words") LocalizedText howLong,
        @Key(says = "The other ways to ask") List<Door> doors,
        @Key(says = "What happens and what one may do after a refusal") LocalizedText ifRefused,
        @Key(says = "Where a person finds help") @Nullable LocalizedText help,
        @Key(says = "What it costs in a word or two, for lists") @Nullable LocalizedText price) {

    /** One way in, in words. */
    public record Door(Channel channel, LocalizedText text) {}

    /** What it costs, short enough for a list; nothing when only a sentence says it. */
    public @Nullable LocalizedText costInBrief() {
        return price == null && cost.in("fr").indexOf(' ') < 0 ? cost : price;
    }
}
