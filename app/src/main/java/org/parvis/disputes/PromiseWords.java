package org.parvis.disputes;

import org.parvis.ds.Words;

/** An obligation in words. */
public final class PromiseWords {
    private PromiseWords() {}

    /** What is done, without its day. */
    public static String what(Promise promise, Words w) {
        Long cents = promise.cents();
        String kind =
                cents == null
                        ? w.say("disputes.kind." + promise.kind().code())
                        : w.say("disputes.kind.sum", Cents.text(cents, w.lang()));
        if (promise.words().isEmpty()) {
            return kind;
        }
        return promise.kind() == Promise.Kind.OTHER
                ? promise.words().replaceFirst("(?<=\\p{L})\\.$", "") // a list of terms goes on
                : kind + " (" + promise.words() + ")";
    }

    /** The same with its day, where it is known who does it. */
    public static String term(Promise promise, Words w) {
        return w.say("disputes.term", what(promise, w), w.date(promise.by()));
    }

    /** The same with who does it, and until when. */
    public static String whole(Promise promise, Claim claim, Words w) {
        return w.say(
                "disputes.obligation",
                claim.name(promise.kind().who()),
                what(promise, w),
                w.dateLong(promise.by()));
    }
}
