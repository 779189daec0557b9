package org.parvis.cases.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Channel;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks of a queue, as its address says it. What an address says wrongly is ignored:
 * the worst that a hand-made address gets is the first page.
 */
public record QueueQuery(
        QueueView view,
        Who who,
        @Nullable State state,
        @Nullable Channel channel,
        @Nullable String service,
        QueueOrder order,
        @Nullable Place place,
        boolean backwards,
        @Nullable String words,
        Set<QueueColumn> columns) {
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]{1,80}");

    /** In whose charge the files are. */
    enum Who {
        ALL,
        ME,
        NOBODY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Who of(@Nullable String code) {
            return "me".equals(code) ? ME : "nobody".equals(code) ? NOBODY : ALL;
        }
    }

    /** A place in an order: the key and the file of the row there. */
    record Place(String key, UUID id) {
        static Optional<Place> parse(@Nullable String text, QueueOrder order) {
            int cut = text == null ? -1 : text.indexOf('~');
            if (text == null || cut < 0) {
                return Optional.empty();
            }
            try {
                String key = text.substring(0, cut);
                String read =
                        order == QueueOrder.CLOSED_LAST
                                ? Instant.parse(key).toString()
                                : LocalDate.parse(key).toString();
                return Optional.of(new Place(read, UUID.fromString(text.substring(cut + 1))));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        static Place of(QueueRow row, QueueOrder order) {
            return new Place(order.key(row), row.file());
        }

        @Override
        public String toString() {
            return key + "~" + id;
        }
    }

    public static QueueQuery of(
            @Nullable String view,
            @Nullable String who,
            @Nullable String state,
            @Nullable String channel,
            @Nullable String sort,
            @Nullable String after,
            @Nullable String before) {
        QueueView chosen = QueueView.of(view);
        QueueOrder order = QueueOrder.of(chosen, sort);
        Optional<Place> later = Place.parse(after, order);
        Optional<Place> earlier = Place.parse(before, order);
        return new QueueQuery(
                chosen,
                Who.of(who),
                state(state),
                channel(channel),
                null,
                order,
                later.or(() -> earlier).orElse(null),
                later.isEmpty() && earlier.isPresent(),
                null,
                QueueColumn.USUAL);
    }

    /** What an address asks; each part is read as {@link #of} reads it. */
    public static QueueQuery of(MultiValueMap<String, String> asked) {
        String service = asked.getFirst("service");
        return of(
                        asked.getFirst("view"),
                        asked.getFirst("who"),
                        asked.getFirst("state"),
                        asked.getFirst("channel"),
                        asked.getFirst("sort"),
                        asked.getFirst("after"),
                        asked.getFirst("before"))
                .showing(
                        service != null && SERVICE.matcher(service).matches() ? service : null,
                        QueueColumn.of(asked.getOrDefault("col", List.of())));
    }

    /** What a kept address asks, from its first page and without words. */
    public static QueueQuery parse(String address) {
        return of(UriComponentsBuilder.fromUriString(
                                address.startsWith("?") ? address : "?" + address)
                        .build()
                        .getQueryParams())
                .first();
    }

    private QueueQuery showing(@Nullable String only, Set<QueueColumn> shown) {
        return new QueueQuery(
                view, who, state, channel, only, order, place, backwards, words, shown);
    }

    /** The same from its first row. */
    public QueueQuery first() {
        return new QueueQuery(
                view, who, state, channel, service, order, null, false, null, columns);
    }

    private static @Nullable State state(@Nullable String code) {
        for (State state : State.values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        return null;
    }

    private static @Nullable Channel channel(@Nullable String code) {
        for (Channel channel : Channel.values()) {
            if (channel.code().equals(code)) {
                return channel;
            }
        }
        return null;
    }

    QueueQuery viewing(QueueView other) {
        return new QueueQuery(
                other,
                who,
                state,
                channel,
                service,
                QueueOrder.of(other, order.code()),
                null,
                false,
                null,
                columns);
    }

    QueueQuery ordered(QueueOrder other) {
        return new QueueQuery(
                view, who, state, channel, service, other, null, false, null, columns);
    }

    QueueQuery from(Place start, boolean back) {
        return new QueueQuery(
                view, who, state, channel, service, order, start, back, null, columns);
    }

    /** The whole queue, for some words; numbers, names and titles are looked at. */
    static QueueQuery searching(String words) {
        return new QueueQuery(
                QueueView.ALL,
                Who.ALL,
                null,
                null,
                null,
                QueueOrder.DUE,
                null,
                false,
                words,
                QueueColumn.USUAL);
    }

    boolean filtered() {
        return who != Who.ALL || state != null || channel != null || service != null;
    }

    /** The query of an address: only what differs from the first page of all. */
    public String address() {
        StringBuilder query = new StringBuilder();
        add(query, "view", view == QueueView.ALL ? null : view.code());
        add(query, "who", who == Who.ALL ? null : who.code());
        add(query, "state", state == null ? null : state.code());
        add(query, "channel", channel == null ? null : channel.code());
        add(query, "service", service);
        add(query, "sort", order == QueueOrder.of(view, null) ? null : order.code());
        if (!columns.equals(QueueColumn.USUAL)) {
            columns.stream().sorted().forEach(column -> add(query, "col", column.code()));
        }
        add(query, "q", words);
        add(query, backwards ? "before" : "after", place == null ? null : place.toString());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }
}
