package org.wopengine.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule for an event log has a log that it must find broken. */
class XesRulesTest {
    private static final String GOOD =
            """
            <log xmlns="http://www.xes-standard.org/" xes.version="1849.2016" xes.features="">
            <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
            <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
            <global scope="trace"><string key="concept:name" value="unknown"/></global>
            <global scope="event"><string key="concept:name" value="unknown"/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
            <classifier name="Task" scope="event" keys="concept:name"/>
            <string key="concept:name" value="Log"/>
            <trace><string key="concept:name" value="T1"/><int key="wop:number" value="7"/>
            <event><string key="concept:name" value="E1"/><date key="time:timestamp" value="2026-11-28T10:00:00.123Z"/></event>
            </trace>
            </log>
            """;

    @Test
    void aLogAsTheStandardWantsItIsNotReported() throws Exception {
        assertThat(broken(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://www.xes-standard.org/" xes | http://elsewhere.example/" xes | the root is no log
                    1849.2016 | 1849-2016 | xes.version is no decimal
                    name="Task" scope="event" | name="Task" | a classifier has no scope
                    name="Task" scope | name="The task" scope | a classifier has no name
                    scope="event" keys="concept:name" | scope="event" keys="org:role" | a classifier asks for what is not global
                    <global scope="trace"> | <global scope="log"> | a global has no scope
                    name="Time" prefix="time" | name="Time" | an extension has no prefix
                    time.xesext"/> | time.xesext"><string key="a" value="b"/></extension> | an extension has something in it
                    uri="http://www.xes-standard.org/time.xesext" | uri="" | an extension has no uri
                    <string key="concept:name" value="Log"/> | <event/><string key="concept:name" value="Log"/> | string in log comes too late
                    <string key="concept:name" value="T1"/> | <event/><string key="concept:name" value="T1"/> | string in trace comes too late
                    <string key="concept:name" value="T1"/> | <string key="other" value="T1"/> | trace without concept:name
                    <date key="time:timestamp" value="2026-11-28T10:00:00.123Z"/> | <boolean key="x" value="true"/> | event without time:timestamp
                    2026-11-28T10:00:00.123Z | 28 November 2026 | date in event has no such value
                    value="7" | value="seven" | int in trace has no such value
                    <int key="wop:number" | <int key="a number" | key in trace is no name
                    <int key="wop:number" value="7"/> | <string key="concept:name" value="T2"/> | key twice in trace
                    <int key="wop:number" value="7"/> | <string key="org:role" value="lead"/> | the extension org is not declared
                    <int key="wop:number" value="7"/> | <int key="concept:instance" value="7"/> | concept:instance is no int of its extension
                    <trace> | <note/><trace> | log has note
                    <event><string | <event><trace/><string | event has something else than attributes
                    """)
    void aLogThatBreaksARuleIsReported(String what, String instead, String rule) throws Exception {
        assertThat(GOOD).contains(what);
        assertThat(broken(GOOD.replace(what, instead))).contains(rule);
    }

    private static List<String> broken(String log) throws Exception {
        return XesRules.broken(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement());
    }
}
