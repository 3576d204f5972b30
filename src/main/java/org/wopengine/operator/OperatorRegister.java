package org.wopengine.operator;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OperatorRegister extends JpaRepository<Operator, String> {
    boolean existsByCountryAndLegalName(String country, String legalName);

    /** By the number in the code: OP11 comes after OP2. */
    @Query("select operator from Operator operator order by length(operator.code), operator.code")
    List<Operator> findAllInOrder();

    /** The pattern is lower case and has its percent signs. */
    @Query(
            """
            select operator from Operator operator
            where lower(operator.code) like :pattern escape '\\'
               or lower(operator.legalName) like :pattern escape '\\'
               or lower(operator.shortName) like :pattern escape '\\'
               or lower(operator.city) like :pattern escape '\\'
            order by length(operator.code), operator.code
            """)
    List<Operator> search(String pattern);
}
