"""What GraphML (graphml.graphdrawing.org/specification.html) and GEXF 1.3 (gexf.net) demand of a file with
one graph without hierarchy, time or ports, as schemas: elements in their order, types, and that what is
referred to is there, once."""

from __future__ import annotations

from lxml import etree

_SCHEMA = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{space}" xmlns:n="{space}"
           targetNamespace="{space}" elementFormDefault="qualified">{content}</xs:schema>
"""

_GRAPHML = """
  <xs:simpleType name="type">
    <xs:restriction base="xs:NMTOKEN">
      <xs:enumeration value="boolean"/><xs:enumeration value="int"/><xs:enumeration value="long"/>
      <xs:enumeration value="float"/><xs:enumeration value="double"/><xs:enumeration value="string"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:element name="data">
    <xs:complexType>
      <xs:simpleContent>
        <xs:extension base="xs:string">
          <xs:attribute name="key" type="xs:NMTOKEN" use="required"/>
        </xs:extension>
      </xs:simpleContent>
    </xs:complexType>
  </xs:element>
  <xs:element name="node">
    <xs:complexType>
      <xs:sequence><xs:element ref="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
    </xs:complexType>
    <xs:unique name="node_data"><xs:selector xpath="n:data"/><xs:field xpath="@key"/></xs:unique>
  </xs:element>
  <xs:element name="edge">
    <xs:complexType>
      <xs:sequence><xs:element ref="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="source" type="xs:NMTOKEN" use="required"/>
      <xs:attribute name="target" type="xs:NMTOKEN" use="required"/>
    </xs:complexType>
    <xs:unique name="edge_data"><xs:selector xpath="n:data"/><xs:field xpath="@key"/></xs:unique>
  </xs:element>
  <xs:element name="graphml">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="desc" type="xs:string" minOccurs="0"/>
        <xs:element name="key" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
            <xs:attribute name="for" use="required">
              <xs:simpleType>
                <xs:restriction base="xs:NMTOKEN">
                  <xs:enumeration value="node"/><xs:enumeration value="edge"/>
                </xs:restriction>
              </xs:simpleType>
            </xs:attribute>
            <xs:attribute name="attr.name" type="xs:string" use="required"/>
            <xs:attribute name="attr.type" type="type" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="graph">
          <xs:complexType>
            <xs:sequence>
              <xs:element ref="node" minOccurs="0" maxOccurs="unbounded"/>
              <xs:element ref="edge" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence>
            <xs:attribute name="edgedefault" use="required" fixed="undirected" type="xs:NMTOKEN"/>
          </xs:complexType>
          <xs:key name="nodes"><xs:selector xpath="n:node"/><xs:field xpath="@id"/></xs:key>
          <xs:keyref name="sources" refer="nodes">
            <xs:selector xpath="n:edge"/><xs:field xpath="@source"/>
          </xs:keyref>
          <xs:keyref name="targets" refer="nodes">
            <xs:selector xpath="n:edge"/><xs:field xpath="@target"/>
          </xs:keyref>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
    <xs:key name="keys"><xs:selector xpath="n:key"/><xs:field xpath="@id"/></xs:key>
    <xs:keyref name="used" refer="keys"><xs:selector xpath=".//n:data"/><xs:field xpath="@key"/></xs:keyref>
  </xs:element>
"""

_GEXF = """
  <xs:complexType name="values">
    <xs:sequence>
      <xs:element name="attvalues" minOccurs="0">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="attvalue" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:attribute name="for" type="xs:string" use="required"/>
                <xs:attribute name="value" type="xs:string" use="required"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="node">
    <xs:complexContent>
      <xs:extension base="values">
        <xs:attribute name="id" type="xs:string" use="required"/>
        <xs:attribute name="label" type="xs:token"/>
      </xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <xs:complexType name="edge">
    <xs:complexContent>
      <xs:extension base="values">
        <xs:attribute name="source" type="xs:string" use="required"/>
        <xs:attribute name="target" type="xs:string" use="required"/>
        <xs:attribute name="weight" type="xs:double"/>
      </xs:extension>
    </xs:complexContent>
  </xs:complexType>
  <xs:element name="gexf">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="meta" minOccurs="0">
          <xs:complexType>
            <xs:choice minOccurs="0" maxOccurs="unbounded">
              <xs:element name="creator" type="xs:string"/><xs:element name="description" type="xs:string"/>
            </xs:choice>
          </xs:complexType>
        </xs:element>
        <xs:element name="graph">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="attributes" minOccurs="0" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="attribute" minOccurs="0" maxOccurs="unbounded">
                      <xs:complexType>
                        <xs:attribute name="id" type="xs:string" use="required"/>
                        <xs:attribute name="title" type="xs:string" use="required"/>
                        <xs:attribute name="type" use="required">
                          <xs:simpleType>
                            <xs:restriction base="xs:string">
                              <xs:enumeration value="integer"/><xs:enumeration value="string"/>
                            </xs:restriction>
                          </xs:simpleType>
                        </xs:attribute>
                      </xs:complexType>
                    </xs:element>
                  </xs:sequence>
                  <xs:attribute name="class" use="required">
                    <xs:simpleType>
                      <xs:restriction base="xs:string">
                        <xs:enumeration value="node"/><xs:enumeration value="edge"/>
                      </xs:restriction>
                    </xs:simpleType>
                  </xs:attribute>
                </xs:complexType>
              </xs:element>
              <xs:element name="nodes">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="node" type="node" minOccurs="0" maxOccurs="unbounded"/>
                  </xs:sequence>
                  <xs:attribute name="count" type="xs:nonNegativeInteger"/>
                </xs:complexType>
              </xs:element>
              <xs:element name="edges">
                <xs:complexType>
                  <xs:sequence>
                    <xs:element name="edge" type="edge" minOccurs="0" maxOccurs="unbounded"/>
                  </xs:sequence>
                  <xs:attribute name="count" type="xs:nonNegativeInteger"/>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
            <xs:attribute name="defaultedgetype" type="xs:string" fixed="undirected"/>
            <xs:attribute name="mode" type="xs:string" fixed="static"/>
          </xs:complexType>
          <xs:key name="nodes"><xs:selector xpath="n:nodes/n:node"/><xs:field xpath="@id"/></xs:key>
          <xs:keyref name="sources" refer="nodes">
            <xs:selector xpath="n:edges/n:edge"/><xs:field xpath="@source"/>
          </xs:keyref>
          <xs:keyref name="targets" refer="nodes">
            <xs:selector xpath="n:edges/n:edge"/><xs:field xpath="@target"/>
          </xs:keyref>
          <xs:key name="attributes">
            <xs:selector xpath="n:attributes/n:attribute"/><xs:field xpath="@id"/>
          </xs:key>
          <xs:keyref name="used" refer="attributes">
            <xs:selector xpath=".//n:attvalue"/><xs:field xpath="@for"/>
          </xs:keyref>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="version" type="xs:string" fixed="1.3" use="required"/>
    </xs:complexType>
  </xs:element>
"""


def _schema(space: str, content: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(_SCHEMA.format(space=space, content=content)))


GRAPHML = _schema("http://graphml.graphdrawing.org/xmlns", _GRAPHML)
GEXF = _schema("http://gexf.net/1.3", _GEXF)
