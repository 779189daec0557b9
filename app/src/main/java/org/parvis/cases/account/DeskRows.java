package org.parvis.cases.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Home;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** What the database says of a desk, as it writes it: envelopes, states and clocks alone. */
final class DeskRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeskRows() {}

    /**
     * A file on a desk.
     *
     * @param asks kind of the act that waits for its person; none when it is the body's turn
     * @param place by what files are ordered, with the number of the file
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record FileRow(
            UUID caseFile,
            UUID worker,
            String reference,
            String service,
            @Nullable String title,
            @Nullable State state,
            @Nullable Instant toldAt,
            @Nullable String asks,
            @Nullable Instant askedAt,
            @Nullable LocalDate untilDay,
            long place,
            List<ClockRow> clocks) {
        Home body() {
            return new Home(worker);
        }
    }

    /** One of its clocks. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ClockRow(String term, String phase, LocalDate dueOn, Instant endsAt, Ledger ledger) {
        Clock clock() {
            return new Clock(PartyRole.REQUESTER.number(), term, ledger, phase, dueOn, endsAt);
        }
    }

    /** An act of which a person was told. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ToldRow(
            UUID worker,
            UUID caseFile,
            int seq,
            String reference,
            String service,
            @Nullable String title,
            String kind,
            Instant at,
            boolean unread) {
        Home body() {
            return new Home(worker);
        }
    }

    /** Something begun to contest a decision, and not sent. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ContestRow(String reference, String service, String remedy, Instant savedAt) {}

    /** A page of files, and how many there are. */
    record FilesRow(int total, List<FileRow> files) {}

    /** All that stands on a desk. */
    record DeskRow(
            int total,
            int waiting,
            List<FileRow> files,
            List<ToldRow> told,
            List<ToldRow> letters,
            Map<UUID, Integer> desks,
            List<ContestRow> contests) {}

    static DeskRow desk(String json) {
        return JSON.readValue(json, DeskRow.class);
    }

    static FilesRow files(String json) {
        return JSON.readValue(json, FilesRow.class);
    }

    static List<ToldRow> told(String json) {
        return List.of(JSON.readValue(json, ToldRow[].class));
    }
}
