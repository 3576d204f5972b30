package org.wopengine.operator;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OperatorRegister extends JpaRepository<Operator, String> {
    boolean existsByCountryAndLegalName(String country, String legalName);

    boolean existsByCountryAndLegalNameAndCodeNot(String country, String legalName, String code);

    @Query(value = "select nextval('wop.operator_number')", nativeQuery = true)
    int nextNumber();

    /** Keeps others from changing it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select operator from Operator operator where operator.code = :code")
    Optional<Operator> hold(String code);

    /** Hinders nobody but {@link #holdAll}, and waits for it: whoever holds one row only would wait for it in the middle. */
    @Modifying
    @Query(value = "lock table wop.operator in row exclusive mode", nativeQuery = true)
    void holdOff();

    /** Everybody reads on, nobody else writes. */
    @Modifying
    @Query(value = "lock table wop.operator in share row exclusive mode", nativeQuery = true)
    void holdAll();

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
