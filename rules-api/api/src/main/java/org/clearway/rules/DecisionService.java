package org.clearway.rules;

/**
 * Decides requests. The engine does; a test of a host says with a lambda what a decision is: {@code request -> decision}.
 *
 * <p>A class that only asks for decisions takes this and compiles against the API alone.
 */
@FunctionalInterface
public interface DecisionService {

    /**
     * Decides a request.
     *
     * <p>A decision is a screening result of encoded rules. It cites what it rests on and is not legal advice.
     *
     * @param request the request
     * @return its decision, also where nothing is determined or nothing is in force
     * @throws RequestException where the request names a ruleset or an edition that does not exist, or states facts that
     *     contradict each other
     * @throws ClearwayException where the engine itself fails
     */
    Decision decide(Request request);
}
