package org.parvis.cases.acts;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.kinds.Unread;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Author;
import org.parvis.cases.spi.Payload;

/**
 * An act as it was read back: its envelope, the digest that was stored, and what it says unless
 * that was erased. It is opened when somebody asks what it says, and not before: a page of a file
 * of years shows few of its acts.
 */
public final class StoredAct {
    /**
     * What was sealed.
     *
     * @param payload the very bytes that the envelope committed to
     * @param unopened whether it stands there, sealed for others than whoever read it
     * @param kind what is known of such acts, also when the words are gone
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    public record Opened(
            byte @Nullable [] payload,
            boolean unopened,
            ActKind<?> kind,
            @Nullable Payload content) {}

    /**
     * What stands outside of the seal, for lists that open only what they show; nothing of an act
     * that cannot be opened. It is derived from what was said, which alone is covered by the chain.
     *
     * @param talk in which conversation a message stands, by the number of the act that opened it;
     *     0 in the first of the file
     * @param papers whether files came with it
     */
    public record Heading(@Nullable Integer talk, boolean papers) {
        static final Heading NONE = new Heading(null, false);

        static Heading of(Payload said, int seq) {
            return new Heading(
                    said instanceof TalkAct.Message message ? talk(message.place(), seq) : null,
                    said instanceof ActContent.WithFiles with && !with.attachments().isEmpty());
        }

        private static int talk(TalkAct.@Nullable Place place, int seq) {
            if (place == null) {
                return 0;
            }
            Integer thread = place.thread();
            return thread == null ? seq : thread;
        }
    }

    private final Envelope envelope;
    private final Heading heading;
    private final byte[] digest;
    private final byte @Nullable [] salt;
    private final ActKind<?> registered;
    private final Supplier<Opened> sealed;
    private @Nullable Opened opened;

    /**
     * Made by whoever read its row.
     *
     * @param registered the kind of that name here
     * @param sealed opens it
     */
    public StoredAct(
            Envelope envelope,
            Heading heading,
            byte[] digest,
            byte @Nullable [] salt,
            ActKind<?> registered,
            Supplier<Opened> sealed) {
        this.envelope = envelope;
        this.heading = heading;
        this.digest = digest;
        this.salt = salt;
        this.registered = registered;
        this.sealed = sealed;
    }

    public Envelope envelope() {
        return envelope;
    }

    public int seq() {
        return envelope.seq();
    }

    public byte[] digest() {
        return digest;
    }

    public byte @Nullable [] salt() {
        return salt;
    }

    public byte @Nullable [] payload() {
        return opened().payload();
    }

    /** Whether it stands there, sealed for others than whoever read it. */
    public boolean unopened() {
        return opened().unopened();
    }

    public ActKind<?> kind() {
        return opened().kind();
    }

    public @Nullable Payload content() {
        return opened().content();
    }

    private Opened opened() {
        Opened known = opened;
        if (known == null) {
            known = sealed.get();
            opened = known;
        }
        return known;
    }

    /** Whether somebody asked what it says. */
    boolean isOpened() {
        return opened != null;
    }

    /** Whether its kind says such things, unopened; what it says may be gone all the same. */
    public boolean is(Class<?> type) {
        return type.isAssignableFrom(registered.type());
    }

    /** Whether acts of its kind ask something of the person, unopened. */
    public boolean asks() {
        return registered.asks();
    }

    /** What it says, if it says such a thing; it stays sealed when its kind says others. */
    public <T> @Nullable T said(Class<T> type) {
        if (!is(type) && !type.isAssignableFrom(Unread.class)) {
            return null;
        }
        Payload content = content();
        return type.isInstance(content) ? type.cast(content) : null;
    }

    /** Whether it says such a thing; it stays sealed when its kind says others. */
    public boolean says(Class<?> type) {
        return said(type) != null;
    }

    /** Whether it says such a thing, and of it what is asked. */
    public <T> boolean says(Class<T> type, Predicate<? super T> what) {
        T said = said(type);
        return said != null && what.test(said);
    }

    /** What it says, if its kind says one of these things; else it stays sealed. */
    public @Nullable Payload among(Class<?>... types) {
        for (Class<?> type : types) {
            if (is(type)) {
                return content();
            }
        }
        return null;
    }

    /** Whether its kind says that it stays within the body, unopened. */
    public boolean staysWithinBody() {
        return registered.type() != Unread.class && !registered.beyondBody();
    }

    /** Whether the person is told of acts of its kind, unopened. */
    public boolean notified() {
        return registered.notified();
    }

    /** In which conversation it stands, unopened; none when it is no message, or cannot be read. */
    public @Nullable Integer talk() {
        boolean known = TalkAct.Message.class.isAssignableFrom(registered.type());
        return known && envelope.schema() <= registered.schema() ? heading.talk() : null;
    }

    /** Whether files came with it, unopened. */
    public boolean papers() {
        return heading.papers();
    }

    /** Whether what stands outside of the seal is what was said; opens it. */
    public boolean headedAsSaid() {
        Payload said = content();
        return said == null
                || said instanceof Unread
                || heading.equals(Heading.of(said, envelope.seq()));
    }

    /** Whether acts of its kind are of members of the body, unopened. */
    public boolean byMember() {
        return registered.authors().contains(Author.MEMBER);
    }

    /**
     * What acts of such kinds say, in their order; only those that the name promises are opened.
     */
    public static List<Payload> said(List<StoredAct> acts, Predicate<ActKind<?>> kinds) {
        return acts.stream()
                .filter(act -> kinds.test(act.registered) && kinds.test(act.kind()))
                .flatMap(act -> Stream.ofNullable(act.content()))
                .toList();
    }

    /** The act that says it, of those from which it was read. */
    public static StoredAct saying(List<StoredAct> acts, Payload content) {
        return acts.stream()
                .filter(act -> act.said(content.getClass()) == content)
                .findFirst()
                .orElseThrow();
    }

    /** What the latest act of that kind says; none when there is none that can be read. */
    public static <T extends Payload> @Nullable T last(List<StoredAct> acts, Class<T> kind) {
        for (StoredAct act : acts.reversed()) {
            T said = act.said(kind);
            if (said != null) {
                return said;
            }
        }
        return null;
    }
}
