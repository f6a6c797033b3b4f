package io.ringbook.gateway.http;

/**
 * Keeps who did what to the exchange and its users. Nothing that is a secret goes in.
 */
public interface Audit
{
    /**
     * To be called before something that must not happen unrecorded. Any thread; does not block.
     *
     * @throws Problem BACK_PRESSURED if there is no room for a line more.
     */
    void requireRoom();

    /**
     * Keeps a line. Any thread; does not block: it is written by another thread, soon.
     *
     * @param actor      who did it, or null for somebody who is not logged in.
     * @param address    where from.
     * @param action     what, for example "admin.halt".
     * @param detailJson about what: a JSON object.
     * @param outcome    what came of it, for example "DONE" or the code of a problem.
     */
    void record(Principal actor, String address, String action, String detailJson, String outcome);
}
